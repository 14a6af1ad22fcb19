using System.Collections.Immutable;
using Quellenlage.Language;
using Quellenlage.Language.Grammar;
using Quellenlage.Resources;

namespace Quellenlage.Extraction.Quotations;

/// <summary>
/// Tells what kind of source stands at the end of a chain of one article: by the name it leads to, else by the nouns of
/// <c>source-types.tsv</c>. For one thread.
/// </summary>
public sealed class OriginTypes
{
    private const int ShortestPart = 3;

    private static readonly FormTable<OriginType> _nouns = new(
        WordList.Load("quotations/source-types").Entries.Select(e => new KeyValuePair<string, OriginType>(e.Word, Enum.Parse<OriginType>(e[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true))));

    private readonly AnalysedText _text;
    private readonly Dictionary<int, NameMention> _mentions = [];
    private readonly Dictionary<int, OriginType?> _types = [];

    public OriginTypes(AnalysedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        // A mention whose role is known tells more than one without.
        foreach (var name in text.Names)
            if (!_mentions.TryGetValue(name.Entity, out var known) || (known.Role == NameRole.None && name.Role != NameRole.None)) _mentions[name.Entity] = name;
    }

    /// <summary>Null for an empty chain, and where neither name nor noun tells.</summary>
    public OriginType? Of(ImmutableArray<ChainLink> chain)
    {
        if (chain.IsDefaultOrEmpty) return null;
        var origin = chain[^1];
        return (origin.Entity is { } entity ? OfEntity(entity) : null) ?? OfNouns(origin.Name) ?? OfNouns(_text.Text.Slice(origin.Span)) ?? OfMention(_text, origin);
    }

    /// <summary>True for the police, an office, a ministry: by name or by noun.</summary>
    internal static bool IsAuthority(AnalysedText text, in NounPhrase phrase) =>
        text.NameOver(phrase.HeadEnd - 1) is { Role: NameRole.Authority } || OfNouns(text.Word(phrase.Head).ToString()) == OriginType.Authority;

    /// <summary>True for nouns of companies, clinics, unions and their like.</summary>
    internal static bool IsBody(ReadOnlySpan<char> noun) => OfNouns(noun.ToString()) is OriginType.Organisation or OriginType.Company;

    internal static bool Knows(ReadOnlySpan<char> noun) => OfNouns(noun.ToString()) is not null;

    /// <summary>True for nouns of papers: Bericht, Gutachten, Vorlage.</summary>
    internal static bool IsDocument(ReadOnlySpan<char> noun) => OfNouns(noun.ToString()) == OriginType.Document;

    private OriginType? OfEntity(int entity)
    {
        if (_types.TryGetValue(entity, out var known)) return known;
        return _types[entity] = _mentions.TryGetValue(entity, out var name) ? OfName(name) : null;
    }

    private static OriginType? OfName(NameMention name) => name switch
    {
        { Type: NameType.Person } => OriginType.NamedPerson,
        { Role: NameRole.Outlet } => OriginType.Outlet,
        { Role: NameRole.Agency } => OriginType.Agency,
        { Role: NameRole.Authority or NameRole.State } => OriginType.Authority,
        { Role: NameRole.Company } => OriginType.Company,
        { Role: NameRole.Party } => OriginType.Organisation,
        // "Seoul teilte mit": a place that speaks is its government.
        { Type: NameType.Place } => OriginType.Authority,
        { Type: NameType.Organisation } => OfNouns(name.Canonical) ?? OriginType.Organisation,
        _ => null,
    };

    private static OriginType? OfNouns(string name)
    {
        var rest = name.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(' ', '-');
            var word = (end < 0 ? rest : rest[..end]).Trim("„“”\"'(),");
            if (!word.IsEmpty && char.IsUpper(word[0]) && (_nouns.TryGet(word, out var type) || (word.Length > ShortestPart && _nouns.TryGetLastPart(word, ShortestPart, out type)))) return type;
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return null;
    }

    // A name that the chain gives no entity for, or one within a description that no noun explains.
    private static OriginType? OfMention(AnalysedText text, ChainLink origin)
    {
        var token = text.TokenAt(origin.Span.Start);
        if (text.NameOver(token) is { } name && name.Span.Start <= origin.Span.Start) return OfName(name);
        return text.IsOnly(token, WordTraits.PersonalPronoun | WordTraits.RelativePronoun, WordTraits.Noun) ? OriginType.UnnamedPerson : null;
    }
}
