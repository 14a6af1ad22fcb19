using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>A name on its way to a mention: found in the text, not yet told which entity it is.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Span">The name in the text; for the first part of a hyphenated word a part of the token.</param>
/// <param name="Canonical">What the entity is called; for persons the name as it stands here, without genitive ending.</param>
internal sealed record FoundName(int First, int End, TextSpan Span, NameType Type, NameRole Role, string Canonical, string Rule)
{
    /// <summary>What stands before a person's name; null where nothing does, and for other types.</summary>
    public Office? Office { get; init; }

    /// <summary>The name in its parts; null for other types.</summary>
    public PersonName? Person { get; init; }
}

/// <summary>The office that an apposition gives a person.</summary>
/// <param name="Group">The group of the title: ruler, minister, ...</param>
/// <param name="State">The state by adjective or genitive; null where none is named.</param>
/// <param name="Gender">m or f where Herr or Frau tells; otherwise a space.</param>
internal sealed record Office(string Group, string? State, char Gender);
