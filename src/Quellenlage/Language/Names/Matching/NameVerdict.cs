namespace Quellenlage.Language.Names.Matching;

/// <summary>Whether two names may stand for one person or organisation.</summary>
public enum NameAnswer : byte
{
    Different,

    /// <summary>They may, but the names alone do not tell.</summary>
    Unsure,

    /// <summary>Spelling, order, titles, initials or further names are all that differs.</summary>
    Same,
}

/// <param name="Reason">Why, in words.</param>
public readonly record struct NameVerdict(NameAnswer Answer, string Reason);
