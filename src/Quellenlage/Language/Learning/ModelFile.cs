using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Quellenlage.Language.Learning;

/// <summary>
/// One or several models in a file, little-endian:
/// <code>
/// header   "QLPM", version, length of the file, checksum of what follows, number of models (32 bits each)
/// model    numbers of labels, slots and weights (32 bits each)
///          labels: length in bytes (8 bits), UTF-8; then zeros up to a multiple of four bytes from the start of the file
///          slots: feature (32 bits), first weight (24 bits) and number of weights (8 bits)
///          weights: value, label (16 bits each)
/// </code>
/// </summary>
internal static class ModelFile
{
    private const uint Magic = 0x4D504C51;
    private const uint Version = 1;
    private const int HeaderLength = 5 * sizeof(uint);

    /// <exception cref="InvalidDataException">The bytes are not models of this version, or not whole.</exception>
    public static ImmutableArray<LinearModel> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || MemoryMarshal.Read<uint>(bytes) != Magic) throw Damaged("it does not start as a model does");
        var header = MemoryMarshal.Cast<byte, uint>(bytes[..HeaderLength]);
        if (header[1] != Version) throw Damaged($"it has version {header[1]}, and this program reads version {Version}; train it anew");
        if (header[2] != bytes.Length) throw Damaged($"it has {bytes.Length} bytes instead of {header[2]}");
        if (header[3] != Checksum(bytes[HeaderLength..])) throw Damaged("its checksum is wrong");
        var models = ImmutableArray.CreateBuilder<LinearModel>();
        var at = HeaderLength;
        try
        {
            for (var i = 0; i < header[4]; i++) models.Add(ReadModel(bytes, ref at));
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new InvalidDataException("the model cannot be read: its tables run past its end", error);
        }

        return at == bytes.Length ? models.DrainToImmutable() : throw Damaged("its parts do not add up to its length");
    }

    /// <summary>The same models give the same bytes.</summary>
    public static byte[] Write(params ReadOnlySpan<LinearModel> models)
    {
        using var stream = new MemoryStream();
        stream.Write(new byte[HeaderLength]);
        foreach (var model in models) WriteModel(stream, model);
        var bytes = stream.ToArray();
        var header = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(0, HeaderLength));
        (header[0], header[1], header[2]) = (Magic, Version, (uint)bytes.Length);
        (header[3], header[4]) = (Checksum(bytes.AsSpan(HeaderLength)), (uint)models.Length);
        return bytes;
    }

    private static LinearModel ReadModel(ReadOnlySpan<byte> bytes, ref int at)
    {
        var counts = MemoryMarshal.Cast<byte, int>(Take(bytes, ref at, 3, sizeof(int)));
        if (counts[0] is < 1 or > LinearModel.MaxLabels) throw Damaged("it has no labels or too many");
        var labels = new string[counts[0]];
        for (var i = 0; i < labels.Length; i++)
        {
            var length = Take(bytes, ref at, 1, 1)[0];
            labels[i] = Encoding.UTF8.GetString(Take(bytes, ref at, length, 1));
        }

        at = (at + 3) & ~3;
        var slots = MemoryMarshal.Cast<byte, LinearModel.Slot>(Take(bytes, ref at, counts[1], 8)).ToArray();
        var weights = MemoryMarshal.Cast<byte, LinearModel.Weight>(Take(bytes, ref at, counts[2], 4)).ToArray();
        return new LinearModel(ImmutableCollectionsMarshal.AsImmutableArray(labels), slots, weights);
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes, ref int at, int count, int size)
    {
        var taken = bytes.Slice(at, checked(count * size));
        at += taken.Length;
        return taken;
    }

    private static void WriteModel(MemoryStream stream, LinearModel model)
    {
        ReadOnlySpan<int> counts = [model.Labels.Length, model.Slots.Length, model.Weights.Length];
        stream.Write(MemoryMarshal.AsBytes(counts));
        foreach (var label in model.Labels)
        {
            var bytes = Encoding.UTF8.GetBytes(label);
            stream.WriteByte(checked((byte)bytes.Length));
            stream.Write(bytes);
        }

        while (stream.Position % 4 != 0) stream.WriteByte(0);
        stream.Write(MemoryMarshal.AsBytes(model.Slots));
        stream.Write(MemoryMarshal.AsBytes(model.Weights));
    }

    // Fowler, Noll and Vo's hash over words of 32 bits; it tells a damaged file, it is no signature.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var word in MemoryMarshal.Cast<byte, uint>(bytes)) hash = (hash ^ word) * 16777619;
        foreach (var rest in bytes[(bytes.Length & ~3)..]) hash = (hash ^ rest) * 16777619;
        return hash;
    }

    private static InvalidDataException Damaged(string why) => new($"the model cannot be read: {why}");
}
