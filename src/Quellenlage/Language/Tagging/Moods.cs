using Quellenlage.Language.WordForms;

namespace Quellenlage.Language.Tagging;

/// <summary>The moods with their tenses, as the numbers of a model's labels. Universal Dependencies writes Konjunktiv I as present, II as past.</summary>
internal static class Moods
{
    public const int Count = 5;

    public static readonly string[] Names = ["Ind/Pres", "Ind/Past", "Sub/Pres", "Sub/Past", "Imp"];

    public static (Mood Mood, Tense Tense) Of(int label) => label switch
    {
        0 => (Mood.Indicative, Tense.Present),
        1 => (Mood.Indicative, Tense.Past),
        2 => (Mood.Subjunctive1, Tense.None),
        3 => (Mood.Subjunctive2, Tense.None),
        _ => (Mood.Imperative, Tense.None),
    };

    /// <summary>The label of a finite reading.</summary>
    public static int Of(Mood mood, Tense tense) => mood switch
    {
        Mood.Indicative => tense == Tense.Past ? 1 : 0,
        Mood.Subjunctive1 => 2,
        Mood.Subjunctive2 => 3,
        _ => 4,
    };

    /// <summary>
    /// The labels of the form's finite readings of that class, as bits, with one more bit where the indicative present can have a
    /// subject of the third person (not: werde, gehe); 0 where there are none.
    /// </summary>
    public static uint Allowed(ReadOnlySpan<WordForm> readings, Stts tag)
    {
        var allowed = 0u;
        foreach (ref readonly var reading in readings)
        {
            if (reading.VerbForm != VerbForm.Finite || reading.Mood == Mood.Imperative || !ReadingChoice.Fits(tag, reading)) continue;
            var label = Of(reading.Mood, reading.Tense);
            allowed |= 1u << label;
            if (label == 0 && (reading.Person & Person.Third) != 0) allowed |= 1u << Count;
        }

        return allowed;
    }

    /// <summary>The labels of the bits in order; all where no bit is set.</summary>
    public static int Candidates(uint allowed, Span<byte> candidates)
    {
        var count = 0;
        for (var label = 0; label < Count; label++)
            if (allowed == 0 ? label < Count - 1 : (allowed & 1u << label) != 0) candidates[count++] = (byte)label;
        return count;
    }
}
