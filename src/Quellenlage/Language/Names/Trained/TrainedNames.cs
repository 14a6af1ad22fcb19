namespace Quellenlage.Language.Names.Trained;

/// <summary>
/// Joins what the rules found with what the model says. Where they contradict each other the model is right, since it has seen the
/// rules' answer, except inside a body that the rules describe; where it is silent the rules' name stays, and where the rules are,
/// the model's name is added.
/// </summary>
internal static class TrainedNames
{
    public const string Rule = "trained";

    public static NamesFound Join(NameContext context, NamesFound ruled)
    {
        var labels = Labels(context, ruled);
        var joined = new NamesFound(context);
        foreach (var name in ruled.All)
            if (Agrees(labels, name)) joined.Add(name);
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] == NameLabels.Outside) continue;
            var end = EndOf(labels, first);
            // Does nothing where a name of the rules that the model agrees with stands already.
            joined.Add(Name(context, first, end, NameLabels.TypeOf(labels[first])));
            first = end - 1;
        }

        return joined;
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
        if (name is { Role: NameRole.Authority } or { Rule: OrganisationFinder.PlaceRule } && IsWithin(labels, name)) return true;
        var first = labels[name.First];
        return first != NameLabels.Outside && NameLabels.MayStart(first) && NameLabels.TypeOf(first) == name.Type && EndOf(labels, name.First) == name.End;
    }

    // Norwegens in Norwegens Küstenwache, Bremen in Landgericht Bremen: the longer name holds the shorter one.
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

    private static FoundName Name(NameContext context, int first, int end, NameType type) => type switch
    {
        NameType.Person => PersonFinder.Whole(context, first, end, Rule),
        NameType.Organisation => OrganisationFinder.Organisation(context, first, end, NameRole.None, Rule),
        _ => PlaceFinder.Whole(context, first, end, Rule),
    };
}
