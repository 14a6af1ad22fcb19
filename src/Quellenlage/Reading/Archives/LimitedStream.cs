namespace Quellenlage.Reading.Archives;

/// <summary>A stream of unpacked bytes that ends with <see cref="InputLimitException"/> where they are more than any honest archive gives.</summary>
/// <param name="packed">How many packed bytes were read so far.</param>
/// <param name="isWhole">Asked at the end whether so many unpacked bytes are all; null where nothing tells.</param>
internal sealed class LimitedStream(Stream unpacked, Func<long> packed, UnpackBudget budget, Func<long, bool>? isWhole = null) : Stream
{
    private const string BreaksOff = "is damaged: what is packed in it breaks off";
    private const string GetAnew = "get the file once more";
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        try
        {
            read = unpacked.Read(buffer, offset, count);
        }
        // Brotli calls damaged data an invalid operation.
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new InputLimitException(BreaksOff, GetAnew);
        }

        if (read == 0 && count > 0 && isWhole?.Invoke(_read) == false) throw new InputLimitException(BreaksOff, GetAnew);

        _read += read;
        budget.Bytes += read;
        if (_read > UnpackBudget.FreeBytes && _read > UnpackBudget.MaximalRatio * Math.Max(1, packed()))
            throw new InputLimitException($"unpacks to more than {UnpackBudget.MaximalRatio} times its size", "unpack it yourself if you trust it");
        if (budget.Bytes > UnpackBudget.MaximalBytes)
            throw new InputLimitException($"unpacks to more than {UnpackBudget.MaximalBytes >> 30} GB", "unpack it yourself if you trust it");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
