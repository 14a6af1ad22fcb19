namespace Quellenlage.Language.Names.Trained;

/// <summary>
/// Joins what the rules found with what the model says. Where they contradict each other the model is right, since it has seen the
/// rules' answer, except where it has but a part of a body that the rules describe or of a Korean name; where it is silent the rules' name stays, and where the rules are,
/// the model's name is added.
/// </summary>
internal static class TrainedNames
{
    public const string Rule = "trained";

    public static NamesFound Join(NameContext context, NamesFound ruled)
    {
        var labels = Labels(context, ruled);
        var joined = new NamesFound(context);
        var votes = new TypeVotes();
        var surnames = new KnownSurnames();
        var fullSurnames = FullSurnames(labels, ruled);
        AddFullNames(context, ruled, labels, joined);
        foreach (var name in ruled.All)
        {
            if (!Agrees(labels, name) && !IsSurnameOf(fullSurnames, labels, name)) continue;
            joined.Add(name);
            votes.AddByRules(context.Slice(name.Span), name.Type);
            if (name.Person is { } person) surnames.Add(BareNames.LastWord(person.Surname));
        }

        var byModel = ByModel(context, joined, labels);
        foreach (var (first, end, type) in byModel)
        {
            votes.AddByModel(context.Slice(context.Span(first, end)), type);
            if (type == NameType.Person) surnames.Add(context[end - 1].ToString());
        }

        foreach (var (first, end, type) in byModel) joined.Add(Name(context, first, end, votes.Choose(context.Slice(context.Span(first, end)), type), surnames));
        return joined;
    }

    // "So sagt Maria Maler": where both see a word of speech beside a first name, the full name elsewhere in the article tells.
    private static void AddFullNames(NameContext context, NamesFound ruled, ReadOnlySpan<byte> labels, NamesFound joined)
    {
        var names = new FullNames();
        var isLong = new bool[context.Count];
        foreach (var name in ruled.All)
        {
            if (name.End - name.First < 2 || !Agrees(labels, name)) continue;
            isLong.AsSpan(name.First..name.End).Fill(true);
            if (name.Person is { IsFull: true }) names.Add(context, name.First, name.End);
        }

        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside) continue;
            var end = EndOf(labels, first);
            if (end - first > 1) isLong.AsSpan(first..end).Fill(true);
            if (NameLabels.TypeOf(labels[first]) == NameType.Person) names.Add(context, first, end);
            first = end - 1;
        }

        for (var first = 0; first < context.Count; first++)
        {
            if (names.At(context, first) is { } name && !isLong.AsSpan(name.First..name.End).Contains(true)) joined.Add(name);
        }
    }

    /// <summary>The surnames of the full names that rules and model find alike.</summary>
    private static KnownSurnames FullSurnames(ReadOnlySpan<byte> labels, NamesFound ruled)
    {
        var surnames = new KnownSurnames();
        foreach (var name in ruled.All)
            if (name.Person is { IsFull: true } person && Agrees(labels, name)) surnames.Add(BareNames.LastWord(person.Surname));
        return surnames;
    }

    // The full name elsewhere in the article weighs more than one sentence, of which alone the model knows. What follows a genitive belongs to
    // the person, but is no part of the name.
    private static bool IsSurnameOf(KnownSurnames surnames, ReadOnlySpan<byte> labels, FoundName name)
    {
        if (name is not { Rule: BareNames.Rule, Person: { } person } || !surnames.Contains(BareNames.LastWord(person.Surname))) return false;
        return EndOf(labels, name.First) == name.End || (name.Span.Length > person.Surname.Length && NameLabels.MayStart(labels[name.First]));
    }

    /// <summary>The names that the model finds where none of the rules' names stands.</summary>
    private static List<(int First, int End, NameType Type)> ByModel(NameContext context, NamesFound joined, ReadOnlySpan<byte> labels)
    {
        var found = new List<(int, int, NameType)>();
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside) continue;
            var end = EndOf(labels, first);
            var type = NameLabels.TypeOf(labels[first]);
            if (type == NameType.Person && IsOccupation(context, first, end)) first++;
            if (joined.IsFree(first) && joined.IsFree(end - 1) && !HasOpenBracket(context, first, end) && !(type == NameType.Person && IsNoun(context, first, end))) found.Add((first, end, type));
            first = end - 1;
        }

        return found;
    }

    // A person whose name is a noun is hardly ever one, if no list has it as a name.
    private static bool IsNoun(NameContext context, int first, int end)
    {
        if (end - first > 1 || context.Is(first, NameWordKinds.FirstName | NameWordKinds.Surname)) return false;
        return context.Common(first) is Commonness.Noun || (context.Common(first) == Commonness.Compound && NameWords.HasNounEnding(context[first]));
    }

    // "Hygieniker Jon Kolb": a noun before a whole name is no part of it.
    private static bool IsOccupation(NameContext context, int first, int end) =>
        end - first > 2 && context.Common(first) is Commonness.Noun or Commonness.Compound && !context.Is(first, NameWordKinds.FirstName | NameWordKinds.Surname | NameWordKinds.SurnameFirst)
        && context.Is(first + 1, NameWordKinds.FirstName);

    // "TOLVAR (xyz/ab": a place line.
    private static bool HasOpenBracket(NameContext context, int first, int end)
    {
        var open = 0;
        for (var i = first; i < end; i++) open += context[i] is "(" ? 1 : context[i] is ")" ? -1 : 0;
        return open != 0;
    }

    private static byte[] Labels(NameContext context, NamesFound ruled)
    {
        var signs = TokenSignReader.Read(context, ruled.All);
        var labels = new byte[context.Count];
        foreach (var sentence in context.Sentences)
            NameModel.German.Label(signs.AsSpan(sentence.FirstToken..sentence.EndToken), labels.AsSpan(sentence.FirstToken..sentence.EndToken));
        return labels;
    }

    private static bool Agrees(ReadOnlySpan<byte> labels, FoundName name)
    {
        if (labels[name.First..name.End].IndexOfAnyExcept(NameLabels.Outside) < 0) return true;
        if (name is { Role: NameRole.Authority } or { Rule: OrganisationFinder.PlaceRule } or { Person.SurnameFirst: true } && IsWithin(labels, name)) return true;
        var first = labels[name.First];
        return first != NameLabels.Outside && NameLabels.MayStart(first) && NameLabels.TypeOf(first) == name.Type && EndOf(labels, name.First) == name.End;
    }

    // Norwegens in Norwegens Küstenwache, Bremen in Landgericht Bremen, Park Min in Park Min So: the longer name holds the shorter one.
    private static bool IsWithin(ReadOnlySpan<byte> labels, FoundName name)
    {
        var (first, last) = (labels[name.First], labels[name.End - 1]);
        return NameLabels.MayStart(first) && NameLabels.MayEnd(last) && (first == NameLabels.Outside || EndOf(labels, name.First) < name.End);
    }

    private static int EndOf(ReadOnlySpan<byte> labels, int first)
    {
        var last = first;
        while (!NameLabels.MayEnd(labels[last])) last++;
        return last + 1;
    }

    private static FoundName Name(NameContext context, int first, int end, NameType type, KnownSurnames surnames) => type switch
    {
        NameType.Person => PersonFinder.Whole(context, first, end, surnames, Rule),
        NameType.Organisation => OrganisationFinder.Organisation(context, first, end, NameRole.None, Rule),
        _ => PlaceFinder.Whole(context, first, end, Rule),
    };
}
