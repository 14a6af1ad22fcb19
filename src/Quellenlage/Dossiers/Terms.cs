using Quellenlage.Extraction;
using Quellenlage.Extraction.Figures;
using Quellenlage.Extraction.Modalities;
using Quellenlage.Extraction.Quotations;
using Quellenlage.Extraction.Times;
using Quellenlage.Language;
using Quellenlage.Reading;
using Quellenlage.Stories.Reuse;
using Quellenlage.Stories.Series;

namespace Quellenlage.Dossiers;

/// <summary>The words that the output formats use for the kinds of things; part of the formats, hence apart from the names in code.</summary>
internal static class Terms
{
    public static string Of(ZoneKind kind) => kind switch
    {
        ZoneKind.Body => "body",
        ZoneKind.Headline => "headline",
        ZoneKind.Teaser => "teaser",
        ZoneKind.Caption => "caption",
        ZoneKind.Byline => "byline",
        ZoneKind.Boilerplate => "boilerplate",
        ZoneKind.Related => "related",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(NameType type) => type switch
    {
        NameType.Person => "person",
        NameType.Place => "place",
        NameType.Organisation => "organisation",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Null where no role is known.</summary>
    public static string? Of(NameRole role) => role switch
    {
        NameRole.None => null,
        NameRole.Outlet => "outlet",
        NameRole.Agency => "agency",
        NameRole.Authority => "authority",
        NameRole.Party => "party",
        NameRole.Company => "company",
        NameRole.State => "state",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Null where the kind of source is not known.</summary>
    public static string? Of(OriginType? type) => type switch
    {
        null => null,
        OriginType.NamedPerson => "named-person",
        OriginType.Office => "office",
        OriginType.AnonymousOfficial => "anonymous-official",
        OriginType.UnnamedPerson => "unnamed-person",
        OriginType.Eyewitness => "eyewitness",
        OriginType.Authority => "authority",
        OriginType.Company => "company",
        OriginType.Organisation => "organisation",
        OriginType.Outlet => "outlet",
        OriginType.Agency => "agency",
        OriginType.Document => "document",
        OriginType.UnspecifiedReports => "unspecified-reports",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Null where there is no origin.</summary>
    public static string? Of(OriginTopic? topic) => topic switch
    {
        null => null,
        OriginTopic.Itself => "itself",
        OriginTopic.Others => "others",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };

    public static string Of(ViewKind kind) => kind switch
    {
        ViewKind.Low => "low",
        ViewKind.Best => "best",
        ViewKind.High => "high",
        ViewKind.Conservative => "conservative",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(TimeType type) => type switch
    {
        TimeType.Date => "DATE",
        TimeType.Time => "TIME",
        TimeType.Duration => "DURATION",
        TimeType.Set => "SET",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(QuotationType type) => type switch
    {
        QuotationType.Direct => "Direct",
        QuotationType.Indirect => "Indirect",
        QuotationType.FreeIndirect => "FreeIndirect",
        QuotationType.IndirectFreeIndirect => "IndirectFreeIndirect",
        QuotationType.Reported => "Reported",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(Modality modality) => modality switch
    {
        Modality.Asserted => "asserted",
        Modality.Alleged => "alleged",
        Modality.Confirmed => "confirmed",
        Modality.Denied => "denied",
        Modality.Expected => "expected",
        Modality.Hypothetical => "hypothetical",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };

    public static string Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "exact",
        Qualifier.About => "about",
        Qualifier.AtLeast => "at-least",
        Qualifier.MoreThan => "more-than",
        Qualifier.AtMost => "at-most",
        Qualifier.LessThan => "less-than",
        Qualifier.Nearly => "nearly",
        Qualifier.Range => "range",
        Qualifier.Vague => "vague",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
    };

    public static string Of(ReuseKind kind) => kind switch
    {
        ReuseKind.Reprint => "reprint",
        ReuseKind.Partial => "partial",
        ReuseKind.Passage => "passage",
        ReuseKind.Retold => "retold",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ConflictKind kind) => kind switch
    {
        ConflictKind.Conflict => "conflict",
        ConflictKind.Update => "update",
        ConflictKind.Scope => "scope",
        ConflictKind.Definition => "definition",
        ConflictKind.Rounding => "rounding",
        ConflictKind.Subset => "subset",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
