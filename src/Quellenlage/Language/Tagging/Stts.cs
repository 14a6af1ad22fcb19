namespace Quellenlage.Language.Tagging;

/// <summary>The Stuttgart-Tübingen tag set; its names, but for the three of punctuation.</summary>
public enum Stts : byte
{
    /// <summary>XY: no word.</summary>
    XY,
    ADJA,
    ADJD,
    ADV,
    APPO,
    APPR,
    APPRART,
    APZR,
    ART,
    CARD,
    FM,
    ITJ,
    KOKOM,
    KON,
    KOUI,
    KOUS,
    NE,
    NN,
    PAV,
    PDAT,
    PDS,
    PIAT,
    PIS,
    PPER,
    PPOSAT,
    PPOSS,
    PRELAT,
    PRELS,
    PRF,
    PTKA,
    PTKANT,
    PTKNEG,
    PTKVZ,
    PTKZU,
    PWAT,
    PWAV,
    PWS,
    TRUNC,
    VAFIN,
    VAIMP,
    VAINF,
    VAPP,
    VMFIN,
    VMINF,
    VMPP,
    VVFIN,
    VVIMP,
    VVINF,
    VVIZU,
    VVPP,

    /// <summary>$, in the tag set.</summary>
    Comma,

    /// <summary>$. in the tag set: what ends a sentence, colon and semicolon too.</summary>
    SentenceMark,

    /// <summary>$( in the tag set: all other marks.</summary>
    InnerMark,
}

/// <summary>The written names of tags.</summary>
internal static class TagNames
{
    public static string Of(Stts tag) => tag switch
    {
        Stts.Comma => "$,",
        Stts.SentenceMark => "$.",
        Stts.InnerMark => "$(",
        _ => tag.ToString(),
    };

    /// <summary>A pair of tags as a trained model names it: <c>NOUN/NN</c>.</summary>
    public static string Of(UniversalPos upos, Stts xpos) => $"{upos}/{Of(xpos)}";

    /// <summary>XY for what is no tag.</summary>
    public static Stts Xpos(string name) => name switch
    {
        "$," => Stts.Comma,
        "$." => Stts.SentenceMark,
        "$(" => Stts.InnerMark,
        _ => Enum.TryParse<Stts>(name, out var tag) ? tag : Stts.XY,
    };

    /// <summary>X for what is no tag.</summary>
    public static UniversalPos Upos(string name) => Enum.TryParse<UniversalPos>(name, out var tag) ? tag : UniversalPos.X;
}
