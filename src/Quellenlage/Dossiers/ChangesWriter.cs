using System.Collections.Immutable;
using System.Text.Json;
using Quellenlage.Stories;
using Quellenlage.Stories.Series;
using Quellenlage.Stories.Status;

namespace Quellenlage.Dossiers;

/// <summary>Writes what is new, changed and contradicted in a story since an earlier dossier of it.</summary>
internal static class ChangesWriter
{
    public static void Write(Utf8JsonWriter json, DossierIndex dossier, EarlierDossier earlier)
    {
        var articles = dossier.Story.Articles;
        var figures = articles.SelectMany(a => a.Figures.Where(f => !earlier.Has(a.Article.Id, "figures", a.Article.Text.CodePointOffset(f.Span.Start), a.Article.Text.Slice(f.Span)))
            .Select(f => new ItemReference(a.Article.Id, f.Id))).ToImmutableArray();
        var quotations = articles.SelectMany(a => a.Quotations.Where(q => !earlier.Has(a.Article.Id, "quotations", a.Article.Text.CodePointOffset(q.Content[0].Start), a.Article.Text.Slice(q.Content[0])))
            .Select(q => new ItemReference(a.Article.Id, q.Id))).ToImmutableArray();
        var (newFigures, newQuotations) = (figures.ToHashSet(), quotations.ToHashSet());
        json.WriteStartObject("since");
        json.WriteString("latest", earlier.Latest);
        json.WriteStrings("newArticles", [.. articles.Select(a => a.Article.Id).Where(earlier.IsNew)]);
        json.WriteStrings("changedArticles", [.. articles.Where(a => earlier.IsChanged(a.Article.Id, a.Article.Text.Value)).Select(a => a.Article.Id)]);
        DossierWriter.WriteReferences(json, "newFigures", figures);
        DossierWriter.WriteReferences(json, "newQuotations", quotations);
        json.WriteStrings("changedSeries", [.. dossier.Story.Series.Where(s => s.Observations.Any(o => newFigures.Contains(o.Figure)) && s.Observations.Any(o => !newFigures.Contains(o.Figure))).Select(s => s.Id)]);
        json.WriteStrings("changedStatuses", [.. dossier.Story.Statuses.Where(h => h.Steps.Any(s => s.Evidence.All(IsNewEvidence)) && h.Steps.Any(s => !s.Evidence.All(IsNewEvidence))).Select(h => h.Id)]);
        json.WriteStrings("newConflicts", [.. dossier.Story.Conflicts.Where(c => c.Kind == ConflictKind.Conflict && IsNew(c, dossier, earlier)).Select(c => c.Id)]);
        DossierWriter.WriteReferences(json, "contradicted", Contradicted(dossier, earlier, newFigures));
        json.WriteEndObject();

        bool IsNewEvidence(StatusEvidence evidence) => evidence.Quotation is { } id
            ? newQuotations.Contains(new ItemReference(evidence.Sentence.Article, id))
            : !earlier.HasWords(evidence.Sentence.Article, dossier.Text(evidence.Sentence.Article).Slice(evidence.Sentence.Span));
    }

    /// <summary>The figures of the earlier dossier that stand in a conflict which it had not.</summary>
    private static ImmutableArray<ItemReference> Contradicted(DossierIndex dossier, EarlierDossier earlier, HashSet<ItemReference> newFigures) =>
    [
        .. dossier.Story.Conflicts.Where(c => c.Kind == ConflictKind.Conflict && IsNew(c, dossier, earlier)).SelectMany(c => c.Figures).Where(f => !newFigures.Contains(f)).Distinct().Order(),
    ];

    private static bool IsNew(Conflict conflict, DossierIndex dossier, EarlierDossier earlier)
    {
        var keys = conflict.Figures.Select(f => EarlierDossier.Key(f.Article, dossier.Text(f.Article).CodePointOffset(dossier.Figure(f).Span.Start))).ToList();
        for (var i = 1; i < keys.Count; i++)
            if (!earlier.HasConflict(keys[0], keys[i])) return true;
        return false;
    }
}
