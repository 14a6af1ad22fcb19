using System.Runtime.InteropServices;

namespace Quellenlage.Stories;

/// <summary>
/// Finds items that share terms without comparing all with all: items are filed under their terms within a block, and a term that
/// too many items of a block share brings nobody together. For one thread.
/// </summary>
internal sealed class TermBlocks
{
    private const int MostItems = 64;

    private readonly Dictionary<(int Block, int Term), List<int>> _items = [];

    // Between two questions all are zero; one array for all of them, since there is a question for every statement.
    private int[] _shared = [];

    public void Add(int block, int[] terms, int item)
    {
        foreach (var term in terms)
        {
            ref var items = ref CollectionsMarshal.GetValueRefOrAddDefault(_items, (block, term), out _);
            items ??= [];
            if (items.Count <= MostItems && (items.Count == 0 || items[^1] != item)) items.Add(item);
        }

        if (item >= _shared.Length) Array.Resize(ref _shared, Math.Max(item + 1, 2 * _shared.Length));
    }

    /// <summary>The items that share at least that many telling terms with these, in ascending order.</summary>
    public List<int> Sharing(int block, int[] terms, int least)
    {
        var touched = new List<int>();
        foreach (var term in terms)
        {
            if (!_items.TryGetValue((block, term), out var items) || items.Count > MostItems) continue;
            foreach (var item in items)
                if (_shared[item]++ == 0) touched.Add(item);
        }

        var found = new List<int>();
        foreach (var item in touched)
        {
            if (_shared[item] >= least) found.Add(item);
            _shared[item] = 0;
        }

        found.Sort();
        return found;
    }
}
