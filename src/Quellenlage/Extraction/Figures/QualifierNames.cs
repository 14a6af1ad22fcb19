namespace Quellenlage.Extraction.Figures;

/// <summary>The names of the qualifiers in resources and output.</summary>
public static class QualifierNames
{
    public static string Name(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "exact",
        Qualifier.About => "about",
        Qualifier.AtLeast => "at-least",
        Qualifier.MoreThan => "more-than",
        Qualifier.AtMost => "at-most",
        Qualifier.LessThan => "less-than",
        Qualifier.Nearly => "nearly",
        Qualifier.Range => "range",
        _ => "vague",
    };

    /// <exception cref="InvalidDataException">No qualifier has the name.</exception>
    internal static Qualifier Parse(string name)
    {
        foreach (var qualifier in Enum.GetValues<Qualifier>())
            if (qualifier.Name() == name) return qualifier;
        throw new InvalidDataException($"no qualifier is named '{name}'");
    }
}
