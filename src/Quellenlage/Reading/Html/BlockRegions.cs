using Quellenlage.Reading.Metadata;

namespace Quellenlage.Reading.Html;

/// <summary>
/// What each block of a page is, told last by what stands before and behind it: leads above the article's box, lines above the headline
/// and between headline and text, headings with nothing below them.
/// </summary>
internal sealed class BlockRegions
{
    private const int LongLead = 60;
    private const int ShortLine = 60;
    private const int LongByline = 120;
    private const int LongHeading = 150;
    private const int MaximalBar = 200;
    private const int MaximalBarPart = 40;
    private readonly List<HtmlBlock> _blocks;
    private readonly MainContent _main;
    private readonly Region[] _regions;

    private BlockRegions(List<HtmlBlock> blocks, MainContent main)
    {
        (_blocks, _main) = (blocks, main);
        _regions = [.. Enumerable.Range(0, blocks.Count).Select(main.RegionOf)];
    }

    public static Region[] Of(List<HtmlBlock> blocks, MainContent main, PageFacts facts, int headline)
    {
        var regions = new BlockRegions(blocks, main);
        var lead = regions.TakeSubheading(headline);
        if (headline >= 0) regions.TakeLeads(headline);
        regions.DropHead(headline);
        regions.DropDateLines();
        regions.DropLongBylines();
        regions.DropLinkBars();
        regions.DropBetweenLinks();
        AuthorNotes.Mark(blocks, main, facts, regions._regions);
        regions.DropRepeated();
        regions.DropEmptyHeadings(lead);
        return regions._regions;
    }

    private bool IsDark(int i) => _regions[i] is Region.Boilerplate or Region.Related;

    private bool IsText(int i) => !IsDark(i) && _regions[i] is not (Region.Byline or Region.Caption) && _blocks[i].Heading == 0;

    private bool IsHeading(int i) => _blocks[i].Heading > 0 && _blocks[i].Text.Length <= LongHeading;

    /// <summary>A heading of some length right below the headline says more of the article, even where no text follows.</summary>
    private int TakeSubheading(int headline)
    {
        for (var i = headline + 1; headline >= 0 && i < _blocks.Count && i <= headline + 2; i++)
        {
            if (_blocks[i].Heading is 0 or > 4 || _blocks[i].Text.Length < LongLead || _blocks[i].LinkShare > 0.4 || _main.IsDark(i)) continue;
            _regions[i] = Region.Teaser;
            return i;
        }

        return -1;
    }

    /// <summary>Running text between the headline and the article's box belongs to the article, unless something else says that it doesn't.</summary>
    private void TakeLeads(int headline)
    {
        var end = _main.FirstInside;
        for (var i = headline + 1; i < _blocks.Count && i < end; i++)
            if (!_main.IsDark(i) && !_main.IsByline(i) && _blocks[i].Text.Length >= LongLead && _blocks[i].LinkShare < 0.4 && WordsEnd(_blocks[i].Text)) _regions[i] = Region.Teaser;
    }

    /// <summary>What stands above the headline, and short lines with a date or without an end between it and the text.</summary>
    private void DropHead(int headline)
    {
        for (var i = 0; i < headline; i++)
            if (!IsDark(i) && (_blocks[i].Text.Length < 2 * ShortLine || _main.IsApart(i, headline))) _regions[i] = Region.Boilerplate;
        for (var i = headline + 1; i < _blocks.Count; i++)
        {
            if (IsText(i) && _blocks[i].Text.Length >= 2 * ShortLine) break;
            if (IsText(i) && _blocks[i].Text.Length < ShortLine && WrittenDate.Parse(_blocks[i].Text) is not null) _regions[i] = Region.Boilerplate;
        }
    }

    /// <summary>When the page was published is read for its date; it is nothing that the article says.</summary>
    private void DropDateLines()
    {
        for (var i = 0; i < _blocks.Count; i++)
            if (!IsDark(i) && PageDates.IsDateLine(_blocks[i].Text)) _regions[i] = Region.Boilerplate;
    }

    /// <summary>What the article says twice in the same words, as a lead above a picture and below it, is said once.</summary>
    private void DropRepeated()
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _blocks.Count; i++)
            if (IsRepeatable(i)) times[_blocks[i].Text] = times.GetValueOrDefault(_blocks[i].Text) + 1;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _blocks.Count; i++)
            if (IsRepeatable(i) && times[_blocks[i].Text] == 2 && !seen.Add(_blocks[i].Text)) _regions[i] = Region.Boilerplate;
    }

    private bool IsRepeatable(int i) => !IsDark(i) && _blocks[i].Text.Length >= LongLead;

    /// <summary>A life of the author is none of the article's names.</summary>
    private void DropLongBylines()
    {
        for (var i = 0; i < _blocks.Count; i++)
            if (_regions[i] == Region.Byline && _blocks[i].Text.Length > LongByline) _regions[i] = Region.Boilerplate;
    }

    /// <summary>Words side by side with bars between them, links among them: what stands at the foot of pages and articles.</summary>
    private void DropLinkBars()
    {
        for (var i = 0; i < _blocks.Count; i++)
            if (!IsDark(i) && _blocks[i].LinkShare > 0.2 && IsBar(_blocks[i].Text)) _regions[i] = Region.Boilerplate;
    }

    private static bool IsBar(ReadOnlySpan<char> text)
    {
        if (text.Length > MaximalBar) return false;
        var bars = 0;
        while (text.IndexOfAny('|', '•', '·') is >= 0 and var bar)
        {
            if (bar > MaximalBarPart) return false;
            bars++;
            text = text[(bar + 1)..];
        }

        return bars >= 2 && text.Length <= MaximalBarPart;
    }

    /// <summary>Short lines with links to other articles before and behind them go with these.</summary>
    private void DropBetweenLinks()
    {
        for (var i = 1; i + 1 < _blocks.Count; i++)
            if (!IsDark(i) && _blocks[i].Text.Length < ShortLine && _regions[i - 1] == Region.Related && _regions[i + 1] == Region.Related && !_main.IsListed(i)) _regions[i] = Region.Related;
    }

    /// <summary>A heading below which nothing of the article follows.</summary>
    private void DropEmptyHeadings(int lead)
    {
        var next = _blocks.Count;
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (IsDark(i)) continue;
            var below = next;
            next = i;
            if (_regions[i] == Region.Caption || !IsHeading(i) || i == lead || IsSentence(_blocks[i]) || !IsEmpty(i, below)) continue;
            next = below;
            _regions[i] = i + 1 < _blocks.Count && _regions[i + 1] == Region.Related ? Region.Related : Region.Boilerplate;
        }
    }

    /// <param name="below">The first block below that belongs to the article; the number of blocks where there is none.</param>
    private bool IsEmpty(int heading, int below)
    {
        if (below == _blocks.Count) return true;
        if (!IsHeading(below)) return _regions[below] is Region.Byline;
        // A lesser heading is content, as it would have been dropped before; an equal one ends the section.
        return _blocks[heading].Heading == 0 || _blocks[below].Heading <= _blocks[heading].Heading;
    }

    /// <summary>A quotation or a sentence that stands out, which the article says though it is marked as a heading.</summary>
    private static bool IsSentence(HtmlBlock heading) => heading.Text.Length >= LongLead && heading.Text.EndsWith('.');

    private static bool WordsEnd(string text) => text.AsSpan().TrimEnd("\"“”»«)]’‘' ") is [.., '.' or '!' or '?' or '…' or ':'];
}
