using System.Collections.Immutable;
using Quellenlage.Text;

namespace Quellenlage.Reading;

/// <summary>One file to read, or standard input.</summary>
/// <param name="Path">As given or as found below a given folder, with forward slashes; <c>-</c> for standard input.</param>
/// <param name="FullPath">Where it lies on this machine; empty for standard input.</param>
/// <param name="Id">The id of its article, unique among the inputs of one list.</param>
/// <param name="Diagnostics">What was doubtful about the id; empty where nothing was.</param>
public sealed record InputFile(string Path, string FullPath, string Id, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The file beside the articles in which a person joins and parts names; it is no article.</summary>
    public const string EntityDecisions = "quellenlage.entities.tsv";

    internal const string StandardInputPath = "-";

    /// <summary>Standard input, whose article is named <c>stdin</c> where it does not name itself.</summary>
    public static InputFile StandardInput { get; } = new(StandardInputPath, "", "stdin", []);

    /// <summary>An address on the web, its id the last part of its path, or the host.</summary>
    public static InputFile OfAddress(string address)
    {
        var uri = new Uri(address);
        var name = System.IO.Path.GetFileNameWithoutExtension(uri.AbsolutePath.TrimEnd('/'));
        return new InputFile(address, "", name.Length > 0 ? name : uri.Host, []);
    }

    /// <summary>A single file, its id the file's name without its ending.</summary>
    public static InputFile At(string path) =>
        new(path.Replace('\\', '/'), System.IO.Path.GetFullPath(path), System.IO.Path.GetFileNameWithoutExtension(path), []);
}

/// <summary>What is to be read, in the order in which it is to be read, and what was passed over.</summary>
/// <param name="Files">Ordinal order of <see cref="InputFile.Path"/>, standard input first; each file once.</param>
/// <param name="Errors">In the order of their paths.</param>
public sealed record InputList(ImmutableArray<InputFile> Files, ImmutableArray<ReadError> Errors);
