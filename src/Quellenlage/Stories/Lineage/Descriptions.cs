namespace Quellenlage.Stories.Lineage;

/// <summary>
/// The sources without a name of one article: a shorter description that a fuller one before it implies (der Beamte after ein
/// nordischer Zollbeamter, der Zollmitarbeiter after ein Mitarbeiter des Zolls) is that source again.
/// </summary>
internal sealed class Descriptions
{
    private const int LeastLetters = 4;
    private const int Most = 32;

    private readonly List<(string[] Stems, StorySource Source)> _known = [];

    /// <summary>The source that the description stands for; itself where it is the first of its kind.</summary>
    public StorySource Resolve(StorySource source)
    {
        if (source.Entity is not null || SourceKinds.CouldBeAnybody(source)) return source;
        var stems = source.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = _known.Count - 1; i >= 0; i--)
            if (Implies(_known[i].Stems, stems)) return _known[i].Source;
        if (_known.Count < Most) _known.Add((stems, source));
        return source;
    }

    private static bool Implies(string[] fuller, string[] shorter)
    {
        if (shorter.Length == 0 || string.Concat(shorter).Length > string.Concat(fuller).Length) return false;
        foreach (var stem in shorter)
            if (!Holds(fuller, stem)) return false;
        return true;
    }

    // Militärbeamter holds Beamter; Mitarbeiter des Militärgeheimdienstes hold Geheimdienstmitarbeiter.
    private static bool Holds(string[] fuller, string stem)
    {
        foreach (var word in fuller)
        {
            if (word == stem || (stem.Length >= LeastLetters && word.EndsWith(stem, StringComparison.Ordinal))) return true;
            if (word.Length < LeastLetters || !stem.EndsWith(word, StringComparison.Ordinal)) continue;
            var first = stem[..^word.Length].TrimEnd('s');
            if (first.Length >= LeastLetters && Array.Exists(fuller, w => w.TrimEnd('s').EndsWith(first, StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
