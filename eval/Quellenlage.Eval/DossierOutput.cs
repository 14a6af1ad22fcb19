using System.Collections.Immutable;
using System.Text.Json;

namespace Quellenlage.Eval;

/// <summary>A place in an article.</summary>
internal readonly record struct Place(string Article, Stretch Span)
{
    public bool Touches(Place other) => Article == other.Article && Span.Touches(other.Span);
}

/// <param name="Kind">As <c>dossier.json</c> writes it: <c>conflict</c>, <c>update</c>, ...</param>
/// <param name="Figures">The places of their numbers.</param>
internal sealed record ConflictRecord(string Kind, string Measure, ImmutableArray<Place> Figures);

/// <param name="Status">A modality: <c>asserted</c>, <c>denied</c>, <c>confirmed</c>, ...</param>
/// <param name="Content">The places of the words that say so.</param>
internal sealed record StatusStepRecord(string Status, ImmutableArray<Place> Content);

/// <summary>An event of the timeline.</summary>
internal sealed record TimelineRecord(DayRange Days, ImmutableArray<Place> Sentences);

/// <param name="Statements">The places of each statement's words.</param>
/// <param name="Origins">How many origins are independent at most.</param>
internal sealed record ClaimRecord(ImmutableArray<ImmutableArray<Place>> Statements, int Origins);

/// <summary>What the program wrote about a story, as far as it is scored.</summary>
/// <param name="Articles">By id.</param>
/// <param name="Reuse">Pairs of article ids.</param>
/// <param name="Statuses">The steps of each history.</param>
internal sealed record DossierOutput(
    Dictionary<string, ArticleOutput> Articles, ImmutableArray<(string First, string Second)> Reuse, ImmutableArray<ClaimRecord> Claims, ImmutableArray<ConflictRecord> Conflicts, ImmutableArray<ImmutableArray<StatusStepRecord>> Statuses,
    ImmutableArray<TimelineRecord> Timeline)
{
    public static DossierOutput From(JsonElement json)
    {
        var articles = json.List("articles", static a => a);
        var numbers = Items(articles, "figures", f => [f.GetProperty("number").Stretch()]);
        var contents = Items(articles, "quotations", q => q.List("content", JsonFields.Stretch));
        return new DossierOutput(
            articles.Select(ArticleOutput.From).ToDictionary(a => a.Id, StringComparer.Ordinal),
            json.List("reuse", r => (r.Text("first"), r.Text("second"))),
            json.List("claims", c => new ClaimRecord(c.List("quotations", q => Places(q, contents)), c.GetProperty("independentOrigins").GetInt32())),
            json.List("conflicts", c => new ConflictRecord(c.Text("kind"), c.Text("measure"), [.. c.List("figures", f => Places(f, numbers)).SelectMany(p => p)])),
            json.List("statuses", s => s.List("steps", step => new StatusStepRecord(step.Text("status"), [.. step.List("evidence", e => Words(e, contents)).SelectMany(p => p)]))),
            json.List("timeline", t => new TimelineRecord(new DayRange(t.Day("earliest"), t.Day("latest")), t.List("sentences", s => new Place(s.Text("article"), s.Stretch())))));
    }

    private static Dictionary<(string, string), ImmutableArray<Stretch>> Items(ImmutableArray<JsonElement> articles, string list, Func<JsonElement, ImmutableArray<Stretch>> spans) =>
        articles.SelectMany(a => a.List(list, item => (Key: (a.Text("id"), item.Text("id")), Spans: spans(item)))).ToDictionary(i => i.Key, i => i.Spans);

    // The words of its quotation, or its sentence where it has none.
    private static ImmutableArray<Place> Words(JsonElement evidence, Dictionary<(string, string), ImmutableArray<Stretch>> contents)
    {
        var article = evidence.Text("article");
        return evidence.Optional("quotation") is { } id ? [.. contents[(article, id.GetString()!)].Select(s => new Place(article, s))] : [new Place(article, evidence.Stretch())];
    }

    private static ImmutableArray<Place> Places(JsonElement reference, Dictionary<(string, string), ImmutableArray<Stretch>> items) =>
        [.. items[(reference.Text("article"), reference.Text("id"))].Select(s => new Place(reference.Text("article"), s))];
}
