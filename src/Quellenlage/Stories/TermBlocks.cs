using System.Runtime.InteropServices;

namespace Quellenlage.Stories;

/// <summary>
/// Finds items that share terms without comparing all with all: items are filed under their terms within a block, and a term that
/// too many items of a block share brings nobody together.
/// </summary>
internal sealed class TermBlocks
{
    private const int MostItems = 64;

    private readonly Dictionary<(int Block, int Term), List<int>> _items = [];

    public void Add(int block, int[] terms, int item)
    {
        foreach (var term in terms)
        {
            ref var items = ref CollectionsMarshal.GetValueRefOrAddDefault(_items, (block, term), out _);
            items ??= [];
            if (items.Count <= MostItems && (items.Count == 0 || items[^1] != item)) items.Add(item);
        }
    }

    /// <summary>The items that share at least that many telling terms with these, in ascending order.</summary>
    public List<int> Sharing(int block, int[] terms, int least)
    {
        var counts = new Dictionary<int, int>();
        foreach (var term in terms)
        {
            if (!_items.TryGetValue((block, term), out var items) || items.Count > MostItems) continue;
            foreach (var item in items) CollectionsMarshal.GetValueRefOrAddDefault(counts, item, out _)++;
        }

        var found = counts.Where(c => c.Value >= least).Select(c => c.Key).ToList();
        found.Sort();
        return found;
    }
}
