using System.Text;
using Quellenlage.Resources;

namespace Quellenlage.Dossiers;

/// <summary>Writes the dossier page: the built page of <c>web/</c> with the dossier's JSON put into it, one file without references.</summary>
public static class PageWriter
{
    private const string Template = "web/index.html";
    private const string Marker = "<script type=\"application/json\" id=\"dossier\">";

    private const int ChunkBytes = 1 << 16;

    /// <summary>UTF-8 HTML. Both streams are left open.</summary>
    /// <param name="dossierJson">What <see cref="DossierWriter"/> wrote, UTF-8; read to its end, and never held whole.</param>
    /// <exception cref="InvalidDataException">The built-in page lacks the place for the data.</exception>
    public static void Write(Stream dossierJson, Stream stream)
    {
        var page = ResourceFiles.ReadText(Template);
        var marker = page.IndexOf(Marker, StringComparison.Ordinal);
        if (marker < 0) throw new InvalidDataException($"{Template}: expected {Marker}");
        var head = marker + Marker.Length;
        stream.Write(Encoding.UTF8.GetBytes(page[..head]));
        var chunk = new byte[ChunkBytes];
        for (int read; (read = dossierJson.Read(chunk)) > 0;) WriteEscaped(chunk.AsSpan(0, read), stream);
        stream.Write(Encoding.UTF8.GetBytes(page[head..]));
    }

    // A "<" in an article must not end the script element; within JSON it only ever stands in strings, where an escape means the same.
    private static void WriteEscaped(ReadOnlySpan<byte> json, Stream stream)
    {
        while (json.IndexOf((byte)'<') is var at and >= 0)
        {
            stream.Write(json[..at]);
            stream.Write("\\u003c"u8);
            json = json[(at + 1)..];
        }

        stream.Write(json);
    }
}
