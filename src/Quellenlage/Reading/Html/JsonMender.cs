using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>
/// Makes valid JSON of what is nearly JSON, so that what can be read is read: comments, trailing, doubled and missing commas, quotation marks
/// and line breaks inside strings, wrong escapes, several values one after the other, brackets that never close. One pass; the result
/// is an array of the values. What is no value becomes null.
/// </summary>
internal sealed class JsonMender
{
    private const int MaximalDepth = 40;

    private enum Due : byte
    {
        Key,
        Colon,
        Value,
        Comma,
    }

    private readonly string _text;
    private readonly StringBuilder _out;
    private readonly Stack<(bool IsObject, bool IsEmpty)> _open = new();
    private Due _due = Due.Value;
    private int _at;

    private JsonMender(string text) => (_text, _out) = (text, new StringBuilder(text.Length + 16));

    public static string Mend(string text)
    {
        var mender = new JsonMender(text);
        mender.Run();
        return mender._out.ToString();
    }

    private void Run()
    {
        Open('[');
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is '{' or '[') Open(c);
            else if (c is '}' or ']') Close(c == '}');
            else if (c == '"') ReadString();
            else if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*') SkipComment(_text[_at + 1]);
            else if (c == ',') EndValue();
            else if (c == ':' && _due == Due.Colon) _due = Due.Value;
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '@') ReadWord();
            _at++;
        }

        while (_open.Count > 0) CloseTop();
    }

    private bool InObject => _open.Peek().IsObject;

    private void Open(char c)
    {
        // Deeper than any article is described; what stands there is read as if it stood here.
        if (_open.Count > MaximalDepth || _open.Count > 0 && _due == Due.Key) return;
        if (_open.Count > 0) StartValue();
        _out.Append(c);
        _open.Push((c == '{', true));
        _due = c == '{' ? Due.Key : Due.Value;
    }

    /// <summary>A bracket that closes nothing is passed over; one further out closes those within.</summary>
    private void Close(bool isObject)
    {
        if (_open.Count == 1) return;
        if (InObject != isObject)
        {
            // The outermost array is ours and stays open.
            var within = 0;
            foreach (var (other, _) in _open)
                if (other == isObject) break;
                else within++;
            if (within >= _open.Count - (isObject ? 0 : 1)) return;
            for (; within > 0; within--) CloseTop();
        }

        CloseTop();
        _due = Due.Comma;
    }

    private void CloseTop()
    {
        if (InObject && _due is Due.Colon or Due.Value) _out.Append("null");
        _out.Append(_open.Pop().IsObject ? '}' : ']');
        _due = Due.Comma;
    }

    private void EndValue()
    {
        if (InObject && _due is Due.Colon or Due.Value) _out.Append("null");
        _due = InObject ? Due.Key : Due.Value;
    }

    /// <summary>Writes the comma before a value or key, given or missing.</summary>
    private void StartValue()
    {
        if (InObject && _due is Due.Colon or Due.Value) return;
        var (isObject, isEmpty) = _open.Pop();
        if (!isEmpty) _out.Append(',');
        _open.Push((isObject, false));
    }

    private void ReadString()
    {
        var isKey = InObject && _due is Due.Key or Due.Comma;
        StartValue();
        _out.Append('"');
        for (_at++; _at < _text.Length && !(_text[_at] == '"' && EndsString(isKey)); _at++) AppendCharacter();
        _out.Append(isKey ? "\":" : "\"");
        _due = isKey ? Due.Colon : Due.Comma;
    }

    private void AppendCharacter()
    {
        var c = _text[_at];
        if (char.IsControl(c)) _out.Append(' ');
        else if (c == '"') _out.Append("\\\"");
        else if (c != '\\') _out.Append(c);
        else if (_at + 1 < _text.Length && (_text[_at + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || IsUnicodeEscape())) _out.Append(c).Append(_text[++_at]);
    }

    private bool IsUnicodeEscape()
    {
        if (_text[_at + 1] != 'u' || _at + 6 > _text.Length) return false;
        for (var i = _at + 2; i < _at + 6; i++)
            if (!char.IsAsciiHexDigit(_text[i])) return false;
        return true;
    }

    /// <summary>A quotation mark ends the string where what stands behind it goes on with the JSON.</summary>
    private bool EndsString(bool isKey)
    {
        var next = Next(_at + 1, out var brokeLine);
        if (next == _text.Length) return true;
        var c = _text[next];
        if (isKey) return c == ':';
        if (c is '}' or ']' || c == '"' && brokeLine) return true;
        if (c != ',') return false;
        next = Next(next + 1, out _);
        if (next == _text.Length || _text[next] is '"' or '}' or ']' or ',' or '/') return true;
        return !InObject && (_text[next] is '{' or '[' or '-' || char.IsAsciiDigit(_text[next]));
    }

    private int Next(int at, out bool brokeLine)
    {
        for (brokeLine = false; at < _text.Length && char.IsWhiteSpace(_text[at]); at++) brokeLine |= _text[at] == '\n';
        return at;
    }

    /// <summary>A number, true, false, null, or a key without quotation marks.</summary>
    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.' or '_' or '@')) _at++;
        var word = _text.AsSpan(start, _at-- - start);
        if (InObject && _due is Due.Key or Due.Comma)
        {
            StartValue();
            _out.Append('"').Append(word).Append("\":");
            _due = Due.Colon;
            return;
        }

        StartValue();
        _out.Append(word is "true" or "false" || IsNumber(word) ? word : "null");
        _due = Due.Comma;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        var digits = word.TrimStart('-');
        return word.Length - digits.Length <= 1 && digits.Length is > 0 and < 16 && (digits[0] != '0' || digits.Length == 1) && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private void SkipComment(char kind)
    {
        var end = kind == '*' ? _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) : _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : kind == '*' ? end + 1 : end;
    }
}
