using Quellenlage.Language.Learning;
using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Tagging;

/// <summary>The features by which the mood and tense of a finite verb are chosen once its sentence is tagged.</summary>
internal static class MoodFeatures
{
    public const int Max = 40;
    private const int Reach = 15;

    /// <summary>Fills the features of the finite verb and returns how many there are.</summary>
    /// <param name="tags">The tags of the sentence.</param>
    /// <param name="candidates">The moods that the lexicon allows, as bits.</param>
    /// <param name="previous">The mood chosen for the finite verb before in the sentence; <see cref="TagHistory.None"/> where there is none.</param>
    public static int Fill(ReadOnlySpan<TagWord> words, ReadOnlySpan<Stts> tags, int at, uint candidates, in PreviousVerb previous, Span<uint> features)
    {
        var list = new FeatureList(features);
        var word = words[at];
        var opener = Before(tags, at, IsOpener);
        var subject = Pronoun(tags, at);
        var verb = After(tags, at, IsNonFinite);
        var openerWord = opener < 0 ? 0 : words[opener].Lower;
        var subjectWord = subject < 0 ? 0 : words[subject].Lower;
        var verbTag = verb < 0 ? 0 : (uint)tags[verb];
        var spoken = previous.At < 0 ? 0 : words[previous.At].Lower;

        list.Add(candidates);
        list.Add(word.Lower);
        list.Add(word.Ending2);
        list.Add(word.Ending3, (uint)tags[at]);
        list.Add((uint)word.Traits);
        list.Add((uint)tags[at], candidates);
        list.Add(openerWord, candidates);
        list.Add(openerWord, word.Lower);
        list.Add(opener < 0 ? 0 : (uint)tags[opener], candidates);
        list.Add(subjectWord, candidates);
        list.Add(subjectWord, word.Lower);
        list.Add((uint)Subjects(words, tags, at, wholeSentence: false), candidates);
        list.Add((uint)Subjects(words, tags, at, wholeSentence: true), candidates);
        list.Add((uint)Subjects(words, tags, at, wholeSentence: true), previous.Mood, candidates);
        list.Add(verbTag, candidates);
        list.Add(verbTag, word.Lower);
        list.Add(previous.Mood, candidates);
        list.Add(previous.Mood, openerWord, candidates);
        list.Add(spoken, candidates);
        list.Add(spoken, openerWord);
        list.Add(At(words, at - 1).Lower, candidates);
        list.Add(At(words, at + 1).Lower, candidates);
        list.Add(at > 0 ? (uint)tags[at - 1] : 99, candidates);
        list.Add(at + 1 < tags.Length ? (uint)tags[at + 1] : 99, candidates);
        list.Add(at == 0 ? 1u : 0, candidates);
        list.Add(tags[^1] == Stts.SentenceMark ? words[^1].Form : 0, candidates);
        return list.Count;
    }

    private static TagWord At(ReadOnlySpan<TagWord> words, int i) => (uint)i < (uint)words.Length ? words[i] : TagWord.Outside;

    private static bool IsOpener(Stts tag) => tag is Stts.KOUS or Stts.PRELS or Stts.PRELAT or Stts.PWS or Stts.PWAV or Stts.PWAT;

    private static bool IsNonFinite(Stts tag) => tag is Stts.VVINF or Stts.VAINF or Stts.VMINF or Stts.VVPP or Stts.VAPP or Stts.VMPP or Stts.VVIZU;

    private static int Before(ReadOnlySpan<Stts> tags, int at, Func<Stts, bool> wanted)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (wanted(tags[i])) return i;
            if (tags[i] is Stts.VVFIN or Stts.VAFIN or Stts.VMFIN or Stts.SentenceMark) return -1;
        }

        return -1;
    }

    private static int After(ReadOnlySpan<Stts> tags, int at, Func<Stts, bool> wanted)
    {
        for (var i = at + 1; i < Math.Min(tags.Length, at + Reach); i++)
        {
            if (wanted(tags[i])) return i;
            if (tags[i] is Stts.SentenceMark or Stts.VVFIN or Stts.VAFIN or Stts.VMFIN) return -1;
        }

        // In a subordinate clause it stands before its finite verb.
        return at > 0 && wanted(tags[at - 1]) ? at - 1 : -1;
    }

    // The persons of the pronouns around the verb that can be its subject.
    private static Person Subjects(ReadOnlySpan<TagWord> words, ReadOnlySpan<Stts> tags, int at, bool wholeSentence)
    {
        var persons = Person.None;
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && (wholeSentence || !EndsClause(tags[i])); i--) persons |= words[i].Subjects;
        for (var i = at + 1; i < Math.Min(tags.Length, at + Reach) && !EndsClause(tags[i]); i++) persons |= words[i].Subjects;
        return persons;
    }

    private static bool EndsClause(Stts tag) => tag is Stts.Comma or Stts.SentenceMark or Stts.VVFIN or Stts.VAFIN or Stts.VMFIN;

    /// <summary>The personal pronoun that is most likely the subject: the next one in the clause, first after the verb.</summary>
    public static int Pronoun(ReadOnlySpan<Stts> tags, int at)
    {
        if (at + 1 < tags.Length && tags[at + 1] == Stts.PPER) return at + 1;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (tags[i] == Stts.PPER) return i;
            if (tags[i] is Stts.Comma or Stts.SentenceMark or Stts.VVFIN or Stts.VAFIN or Stts.VMFIN) break;
        }

        return at + 2 < tags.Length && tags[at + 1] == Stts.PRF && tags[at + 2] == Stts.PPER ? at + 2 : -1;
    }
}

/// <summary>The finite verb before in the same sentence.</summary>
/// <param name="At">Its place; -1 where there is none.</param>
/// <param name="Mood">The number of its mood's label; <see cref="TagHistory.None"/> where there is none.</param>
internal readonly record struct PreviousVerb(int At, byte Mood)
{
    public static PreviousVerb None => new(-1, TagHistory.None);
}
