namespace Quellenlage.Extraction;

/// <summary>What kind of source a chain leads back to.</summary>
public enum OriginType : byte
{
    NamedPerson,

    /// <summary>Somebody told by their office without a name: "der Sprecher der Polizei".</summary>
    Office,

    /// <summary>An official whom the article does not tell apart: "ein ranghoher Beamter", "Regierungskreise".</summary>
    AnonymousOfficial,

    /// <summary>Anybody else without a name: "Experten", "zwei Gefangene".</summary>
    UnnamedPerson,

    /// <summary>Somebody who was there: witnesses, residents, survivors.</summary>
    Eyewitness,

    /// <summary>A state, its government, offices, courts and forces.</summary>
    Authority,

    Company,

    /// <summary>Parties, associations, institutes and other bodies.</summary>
    Organisation,

    Outlet,

    Agency,

    /// <summary>A text that speaks for itself: a study, a law, a report of an office.</summary>
    Document,

    /// <summary>Reports or sources that could be anybody's: "Medienberichte", "eine Quelle".</summary>
    UnspecifiedReports,
}

/// <summary>Whether an origin tells of itself or of others.</summary>
public enum OriginTopic : byte
{
    Others,

    /// <summary>The words say so: first person, the speaker's own name, "nach eigenen Angaben", an infinitive whose subject is the speaker.</summary>
    Itself,
}
