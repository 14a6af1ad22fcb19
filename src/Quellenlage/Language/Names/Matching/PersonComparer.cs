namespace Quellenlage.Language.Names.Matching;

/// <summary>
/// Compares two persons' names: East Asian ones by syllables, others part by part in each writing that they may come from. The verdict
/// is the same whichever name comes first.
/// </summary>
internal static class PersonComparer
{
    public static NameVerdict Compare(WrittenName one, WrittenName other)
    {
        if (one.Gender != ' ' && other.Gender != ' ' && one.Gender != other.Gender) return new NameVerdict(NameAnswer.Different, "one is addressed as a man, the other as a woman");
        if (one.IsBare && other.IsBare && one.Suffix.Length == 0 && one.Gender != other.Gender && one.Letters == other.Letters) return new NameVerdict(NameAnswer.Unsure, "both are a surname alone, and only one tells of a man or a woman");
        if (one.Letters == other.Letters && one.Suffix == other.Suffix) return new NameVerdict(NameAnswer.Same, "they are written alike but for case, hyphens and titles");
        if (KnownPersons.AreOne(one, other)) return new NameVerdict(NameAnswer.Same, "they are two names of one known person");
        if (one.Suffix.Length > 0 && other.Suffix.Length > 0 && one.Suffix != other.Suffix) return new NameVerdict(NameAnswer.Different, $"one is {one.Suffix}., the other {other.Suffix}.");
        var verdict = EastAsianComparer.Compare(one, other) ?? InAnyWriting(one, other);
        if (verdict.Answer == NameAnswer.Same && one.Particles.Length > 0 && other.Particles.Length > 0 && !one.Particles.AsSpan().ContainsAny(other.Particles)) return new NameVerdict(NameAnswer.Unsure, "the particles before their surname differ");
        return one.Suffix != other.Suffix && verdict.Answer == NameAnswer.Same ? new NameVerdict(NameAnswer.Unsure, "only one of them is called junior, senior or by a number") : verdict;
    }

    /// <summary>True where the surnames are one in spelling or transliteration; the rest of the names may tell where they come from.</summary>
    public static bool SameSurname(PersonName one, PersonName other)
    {
        var (a, b) = (BareNames.LastWord(one.Surname), BareNames.LastWord(other.Surname));
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return true;
        if (one.SurnameFirst || other.SurnameFirst) return IsEastAsian(one) && IsEastAsian(other) && EastAsianComparer.SameSurname(a.ToLowerInvariant(), b.ToLowerInvariant());
        var (its, others) = (WrittenName.Parse(a).Surname, WrittenName.Parse(b).Surname);
        foreach (var writing in Plausible(one.Written, other.Written))
            if (PartComparer.Surnames(its, others, writing) <= PartComparer.SameCost) return true;
        return false;
    }

    private static bool IsEastAsian(PersonName name) => name.SurnameFirst || NameWords.Find(name.Surname)?.Is(NameWordKinds.SurnameFirst) == true;

    private static NameVerdict InAnyWriting(WrittenName one, WrittenName other)
    {
        var best = NameSequences.Compare(one, other, Writing.Latin);
        foreach (var writing in Plausible(one, other))
        {
            if (best.Answer == NameAnswer.Same) break;
            var verdict = NameSequences.Compare(one, other, writing);
            // Of two equal verdicts that of the writing that the name comes from tells more.
            if (verdict.Answer >= best.Answer) best = verdict;
        }

        return best;
    }

    private static IEnumerable<Writing> Plausible(WrittenName one, WrittenName other)
    {
        if ((SemiticLetters.Of(one.Letters) ?? SemiticLetters.Of(other.Letters)) is { } letters)
        {
            yield return letters;
            yield break;
        }

        yield return Writing.Latin;
        if (NameOrigin.Allows(one, other, Writing.Cyrillic)) yield return Writing.Cyrillic;
        if (NameOrigin.Allows(one, other, Writing.Arabic)) yield return Writing.Arabic;
        if (NameOrigin.Allows(one, other, Writing.Belarusian)) yield return Writing.Belarusian;
    }
}
