using Quellenlage.Language;

namespace Quellenlage.Stories.Reuse;

/// <summary>
/// Text that an outlet prints with whatever it publishes (notices, forms, disclaimers): articles that appeared far apart have it in common and it names no
/// person and no place. It says nothing of one report, wherever else it stands.
/// </summary>
internal sealed class StandingText(StoryIndex story, WordSequence[] sequences)
{
    private const int LeastDays = 15;
    private const int RunWords = 6;

    private readonly HashSet<ulong> _runs = [];

    /// <summary>Learns what the two share, where it is standing text.</summary>
    public bool Learn(int first, int second, List<WordPassage> passages)
    {
        if (story.DaysApart(first, second) is not >= LeastDays || passages.Exists(p => NamesSomebody(first, p))) return false;
        var shingles = sequences[first].Shingles(RunWords);
        foreach (var passage in passages)
            for (var i = passage.InFirst; i <= passage.InFirst + passage.Length - RunWords; i++) _runs.Add(shingles[i]);
        return true;
    }

    /// <summary>The passages that are not mostly of such text.</summary>
    public List<WordPassage> Without(int first, List<WordPassage> passages)
    {
        if (_runs.Count == 0) return passages;
        var shingles = sequences[first].Shingles(RunWords);
        return passages.FindAll(p => !IsStanding(shingles, p));
    }

    private bool IsStanding(ulong[] shingles, WordPassage passage)
    {
        var runs = passage.Length - RunWords + 1;
        var standing = 0;
        for (var i = passage.InFirst; i < passage.InFirst + runs; i++)
            if (_runs.Contains(shingles[i])) standing++;
        return runs > 0 && 2 * standing > runs;
    }

    private bool NamesSomebody(int article, WordPassage passage)
    {
        foreach (var name in NameLookup.Overlapping(story.Articles[article].Analysed.Names, sequences[article].Span(passage.InFirst, passage.InFirst + passage.Length)))
            if (name.Type is NameType.Person or NameType.Place) return true;
        return false;
    }
}
