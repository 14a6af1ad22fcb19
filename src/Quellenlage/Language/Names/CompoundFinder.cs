using Quellenlage.Text;

namespace Quellenlage.Language.Names;

/// <summary>Organisations and persons in front of a hyphen: Nato in Nato-Beamter, Kim in Kim-Regime. States and places there are left alone.</summary>
internal static class CompoundFinder
{
    public static FoundName? Known(NameContext context, int token)
    {
        if (!IsCompound(context, token, out var cut)) return null;
        var name = Gazetteer.Find(context[token][..cut]);
        if (name is not { Weak: false, Type: NameType.Organisation }) return null;
        return new FoundName(token, token + 1, Part(context, token, cut), NameType.Organisation, name.Role, name.Canonical, "first part of a compound");
    }

    /// <summary>The surname in front of the hyphen, if it is one of the article's.</summary>
    public static FoundName? Surname(NameContext context, int token, KnownSurnames surnames)
    {
        if (!IsCompound(context, token, out var cut) || !surnames.Contains(context[token][..cut])) return null;
        var head = NameWords.Find(context[token][(cut + 1)..]) ?? NameWords.FindHead(context[token]);
        var office = new Office(head?.Group ?? "", null, ' ');
        return PersonFinder.Bare(context, token, Part(context, token, cut), context[token][..cut].ToString(), office, "first part of a compound");
    }

    private static bool IsCompound(NameContext context, int token, out int cut)
    {
        cut = -1;
        if (!context.IsCapitalised(token)) return false;
        var text = context[token];
        cut = text.IndexOf('-');
        return cut > 1 && cut + 2 < text.Length && (char.IsUpper(text[cut + 1]) || char.IsLower(text[cut + 1]));
    }

    private static TextSpan Part(NameContext context, int token, int cut) => new(context.Token(token).Start, context.Token(token).Start + cut);
}
