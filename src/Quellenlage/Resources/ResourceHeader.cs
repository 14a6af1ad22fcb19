namespace Quellenlage.Resources;

/// <summary>What every word list and rule file says of itself in the comment lines at its top.</summary>
/// <param name="For">What the file is for.</param>
/// <param name="Source">Where its content came from.</param>
/// <param name="Licence">Under what licence.</param>
public sealed record ResourceHeader(string For, string Source, string Licence)
{
    /// <summary>Reads the lines <c># for: ...</c>, <c># source: ...</c> and <c># licence: ...</c> before the first other line.</summary>
    /// <exception cref="InvalidDataException">One of the three is missing or empty.</exception>
    internal static ResourceHeader Read(string name, ReadOnlySpan<string> lines)
    {
        string? purpose = null, source = null, licence = null;
        foreach (var line in lines)
        {
            if (!line.StartsWith('#')) break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[1..colon].Trim())
            {
                case "for": purpose = value; break;
                case "source": source = value; break;
                case "licence": licence = value; break;
                default: break;
            }
        }

        if (string.IsNullOrEmpty(purpose) || string.IsNullOrEmpty(source) || string.IsNullOrEmpty(licence))
            throw new InvalidDataException($"{name}: a resource starts with the comment lines '# for:', '# source:' and '# licence:'");
        return new ResourceHeader(purpose, source, licence);
    }
}
