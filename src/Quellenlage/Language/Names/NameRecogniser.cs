using System.Collections.Immutable;
using Quellenlage.Language.Names.Trained;
using Quellenlage.Reading;
using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>
/// Finds persons, places and organisations by lists, by the words around them, by what the rest of the article says (a surname alone
/// counts where its full name, an office or a genitive gives it away), and by a trained model that weighs all of this.
/// </summary>
public static class NameRecogniser
{
    /// <summary>
    /// The mentions in the order of the text, without overlap, each with the number of its entity within the article. Tokens exist
    /// only in content zones, so nothing is found elsewhere. Deterministic; linear in the text; never throws.
    /// </summary>
    /// <param name="quoted">Not needed yet: quotation marks are read from the tokens.</param>
    public static ImmutableArray<NameMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<QuotedSpan> quoted)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (tokens.IsEmpty) return [];
        var context = new NameContext(article.Text, tokens, sentences);
        var found = TrainedNames.Join(context, ByRules(article, context));
        new ArticleNames(article, context, found).FindAgain(context, found);
        BareNames.FindAgain(context, found);
        return EntityNumbers.Assign(context, found.InOrder());
    }

    /// <summary>What lists and rules find; the model has it as a feature.</summary>
    internal static NamesFound ByRules(Article article, NameContext context)
    {
        var found = new NamesFound(context);
        for (var i = 0; i < context.Count; i++) FindAt(context, found, i);
        new ArticleNames(article, context, found).FindAgain(context, found);
        BareNames.Find(context, found);
        return found;
    }

    private static void FindAt(NameContext context, NamesFound found, int token)
    {
        if (context.IsQuote(token))
        {
            if (context.IsWord(token + 1)) found.Add(ListedNames.InQuotes(context, token));
            return;
        }

        if (!context.IsWord(token)) return;
        var several = found.IsFree(token) ? ListedNames.OfSeveralWords(context, token) : null;
        if (several is not null)
        {
            found.Add(several);
            return;
        }

        AnnouncedBy(context, found, token);
        if (found.IsFree(token)) found.Add(Starting(context, token));
    }

    // A title or a noun for an organisation announces the name after it, and may itself start with a name (Nato-Sprecher).
    private static void AnnouncedBy(NameContext context, NamesFound found, int token)
    {
        if (!context.IsCapitalised(token) || !context.InSentence(token, token + 1)) return;
        if (context.IsWord(token + 1) && ListedNames.OfSeveralWords(context, token + 1) is not null) return;
        found.Add(PersonFinder.AfterTitle(context, token) ?? OrganisationFinder.AfterNoun(context, token));
    }

    private static FoundName? Starting(NameContext context, int token)
    {
        if (OrganisationFinder.OfState(context, token) is { } described) return described;
        if (!context.IsCapitalised(token)) return ListedNames.OfOneWord(context, token);
        return OrganisationFinder.WithPurpose(context, token)
            ?? OrganisationFinder.WithPlace(context, token)
            ?? OrganisationFinder.InCapital(context, token)
            ?? OrganisationFinder.Body(context, token)
            ?? PersonFinder.ByName(context, token)
            ?? OrganisationFinder.ByEnd(context, token)
            ?? ListedNames.OfOneWord(context, token)
            ?? CompoundFinder.Known(context, token)
            ?? OrganisationFinder.Compound(context, token)
            ?? PlaceFinder.AfterSign(context, token)
            ?? PlaceFinder.OfFeature(context, token)
            ?? PlaceFinder.River(context, token)
            ?? PlaceFinder.InDateline(context, token);
    }
}
