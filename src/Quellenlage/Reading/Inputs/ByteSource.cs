using System.Buffers;
using Quellenlage.Reading.Archives;

namespace Quellenlage.Reading.Inputs;

/// <summary>
/// The bytes of one input, read once from front to back. Failures of the file system end the input and stand in
/// <see cref="Failure"/>; nothing throws.
/// </summary>
internal sealed class ByteSource : IDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly Stream _stream;
    private readonly string _path;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _start;
    private int _end;

    private ByteSource(Stream stream, string path)
    {
        _stream = stream;
        _path = path;
    }

    /// <summary>Why the input ended before its end; null where it did not.</summary>
    public ReadError? Failure { get; private set; }

    public static ByteSource Open(InputFile input)
    {
        if (input.FullPath.Length == 0) return new ByteSource(Console.OpenStandardInput(), input.Path);
        try
        {
            // The buffer of this class does the work; a second one would only copy.
            return new ByteSource(new FileStream(input.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0), input.Path);
        }
        catch (Exception e) when (IsOfFileSystem(e))
        {
            return new ByteSource(Stream.Null, input.Path) { Failure = FolderWalk.CannotOpen(input.Path, e) };
        }
    }

    /// <summary>True where the bytes come from the file of the input itself, and not out of an archive.</summary>
    public bool IsFile => _stream is FileStream;

    internal static ByteSource Of(Stream stream, string path) => new(stream, path);

    internal static ByteSource Of(byte[] bytes, string path) => new(new MemoryStream(bytes, writable: false), path);

    /// <summary>The first bytes, up to 64 KiB, which stay to be read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (_end < _buffer.Length && Fill() > 0) { }
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Everything that is left; null where it is more than the limit.</summary>
    public byte[]? ReadToEnd(int limit)
    {
        var all = new ArrayBufferWriter<byte>((int)Math.Clamp(_end - _start + Rest(), 256, limit + 1L));
        do
        {
            all.Write(_buffer.AsSpan(_start, _end - _start));
            _start = _end = 0;
            if (all.WrittenCount > limit) return null;
        }
        while (Fill() > 0);

        return all.WrittenSpan.ToArray();
    }

    /// <summary>The next line without its end (<c>\n</c> or <c>\r\n</c>).</summary>
    /// <param name="tooLong">True where the line exceeds the limit; it is then passed over and its bytes are not kept.</param>
    /// <returns>False at the end of the input.</returns>
    public bool ReadLine(int limit, ArrayBufferWriter<byte> line, out bool tooLong)
    {
        line.ResetWrittenCount();
        tooLong = false;
        var any = false;
        while (_start < _end || Refill())
        {
            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var newline = rest.IndexOf((byte)'\n');
            var piece = newline < 0 ? rest : rest[..newline];
            tooLong |= line.WrittenCount + piece.Length > limit;
            if (!tooLong) line.Write(piece);
            _start += newline < 0 ? piece.Length : newline + 1;
            if (newline >= 0) break;
        }

        return any;
    }

    /// <summary>So many bytes, or fewer where the input ends before.</summary>
    public byte[] ReadBytes(int count)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(256, Math.Min(count, 1 << 16)));
        while (bytes.WrittenCount < count && (_start < _end || Refill()))
        {
            var length = Math.Min(count - bytes.WrittenCount, _end - _start);
            bytes.Write(_buffer.AsSpan(_start, length));
            _start += length;
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Passes over so many bytes, or to the end.</summary>
    public void Skip(long count)
    {
        while (count > 0 && (_start < _end || Refill()))
        {
            var length = (int)Math.Min(count, _end - _start);
            _start += length;
            count -= length;
        }
    }

    /// <summary>What is left, as a stream; a failure shows as its end.</summary>
    public CountingStream AsStream() => new(this);

    /// <summary>The bytes of a source, counted as they are read.</summary>
    internal sealed class CountingStream(ByteSource source) : Stream
    {
        private readonly byte[] _last = new byte[4];

        public long BytesRead { get; private set; }

        /// <summary>The last bytes that were read, four where there were as many.</summary>
        public ReadOnlySpan<byte> Last => _last.AsSpan(_last.Length - (int)Math.Min(_last.Length, BytesRead));

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (source._start >= source._end && !source.Refill()) return 0;
            var length = Math.Min(count, source._end - source._start);
            var read = source._buffer.AsSpan(source._start, length);
            read.CopyTo(buffer.AsSpan(offset));
            var kept = Math.Min(length, _last.Length);
            _last.AsSpan(kept).CopyTo(_last);
            read[^kept..].CopyTo(_last.AsSpan(_last.Length - kept));
            source._start += length;
            BytesRead += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = ([], 0, 0);
    }

    private static bool IsOfFileSystem(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>How much more a file holds, as far as that is known.</summary>
    private long Rest()
    {
        try
        {
            return _stream.CanSeek ? _stream.Length - _stream.Position : 0;
        }
        catch (Exception e) when (IsOfFileSystem(e))
        {
            return 0;
        }
    }

    private bool Refill()
    {
        _start = _end = 0;
        return Fill() > 0;
    }

    private int Fill()
    {
        if (Failure is not null) return 0;
        try
        {
            var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read;
        }
        catch (InputLimitException e)
        {
            Failure = new ReadError(_path, null, e.Message, e.Advice);
            return 0;
        }
        catch (Exception e) when (IsOfFileSystem(e) || e is InvalidDataException)
        {
            Failure = FolderWalk.CannotOpen(_path, e);
            return 0;
        }
    }
}
