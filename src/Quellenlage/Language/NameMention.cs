using Quellenlage.Text;

namespace Quellenlage.Language;

public enum NameType : byte
{
    Person,
    Place,
    Organisation,
}

/// <summary>What a name is to the story, where that is known.</summary>
public enum NameRole : byte
{
    None,
    Outlet,
    Agency,
    Authority,
    Party,
    Company,
    State,
}

/// <summary>One mention of a person, place or organisation.</summary>
/// <param name="Span">The name as it stands, without article or title; with its ending (<c>Südkoreas</c>).</param>
/// <param name="Entity">Number of the entity within the article, from 0: mentions with one number are one in the world.</param>
/// <param name="Canonical">How to name the entity: the fullest mention of it in the article, without genitive ending; for the
/// states and outlets that the resources know, the resource's form.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record NameMention(TextSpan Span, NameType Type, NameRole Role, int Entity, string Canonical, string Rule);
