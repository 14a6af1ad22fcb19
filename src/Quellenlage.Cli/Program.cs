using Quellenlage.Cli;

return await App.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
