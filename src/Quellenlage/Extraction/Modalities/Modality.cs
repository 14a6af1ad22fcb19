namespace Quellenlage.Extraction.Modalities;

/// <summary>How sure the wording of a statement or figure is. It says nothing about whether it is true.</summary>
public enum Modality : byte
{
    Asserted,

    /// <summary>Hearsay or doubt: soll, angeblich, offenbar, mutmaßlich.</summary>
    Alleged,

    /// <summary>A party confirms or admits what was open.</summary>
    Confirmed,

    Denied,

    /// <summary>A plan or a forecast.</summary>
    Expected,

    Hypothetical,
}
