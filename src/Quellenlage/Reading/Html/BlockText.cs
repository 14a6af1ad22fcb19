using System.Text;

namespace Quellenlage.Reading.Html;

/// <summary>The text of the block that is being read, its white space collapsed as a browser does.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private int _links;
    private bool _space;

    public void Append(string data, bool inLink, bool isPreformatted)
    {
        foreach (var c in data)
        {
            if (isPreformatted && c == '\n')
            {
                Break();
                continue;
            }

            // Where a word may be broken, and marks without width, are for browsers; they are no part of the words.
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (c is '\r' or '\f' || !isPreformatted && c is (' ' or '\t' or '\n'))
            {
                _space = true;
                continue;
            }

            if (_space && _text.Length > 0 && _text[^1] is not ('\n' or '\t')) _text.Append(' ');
            _space = false;
            _text.Append(c);
            if (inLink) _links++;
        }
    }

    /// <summary>Characters read of the block.</summary>
    public int Length => _text.Length;

    /// <summary>Of these in links.</summary>
    public int Links => _links;

    /// <summary>From the offset on the text is long or holds line breaks, as no entry of a table does.</summary>
    public bool IsProse(int from, int length)
    {
        if (_text.Length - from >= length) return true;
        for (var i = from; i < _text.Length; i++)
            if (_text[i] == '\n') return true;
        return false;
    }

    /// <summary>What was read before the offset; what stands behind it stays.</summary>
    public (string Text, int Links) TakeBefore(int offset, int links)
    {
        var behind = (Text: _text.ToString(offset, _text.Length - offset), Links: _links - links);
        (_text.Length, _links) = (offset, links);
        var before = Take();
        _text.Append(behind.Text);
        _links = behind.Links;
        return before;
    }

    /// <summary>From the offset on there is nothing but punctuation and space.</summary>
    public bool IsPunctuation(int from)
    {
        for (var i = from; i < _text.Length; i++)
            if (!char.IsPunctuation(_text[i]) && !char.IsWhiteSpace(_text[i]) && _text[i] != '|') return false;
        return true;
    }

    /// <summary>A line break within the block.</summary>
    public void Break()
    {
        if (_text.Length > 0) _text.Append('\n');
        _space = false;
    }

    /// <summary>The border between two cells of a table row.</summary>
    public void Tab()
    {
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\t');
        _space = false;
    }

    /// <summary>The text without white space at its ends and how many characters belong to links; starts anew.</summary>
    public (string Text, int Links) Take()
    {
        var text = _text.ToString().Trim();
        // Letters with their marks as single characters, as in all lists of words.
        var result = (Normalized(text), _links);
        _text.Clear();
        (_links, _space) = (0, false);
        return result;
    }

    private static string Normalized(string text)
    {
        try
        {
            return text.IsNormalized() ? text : text.Normalize();
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            return text;
        }
    }
}
