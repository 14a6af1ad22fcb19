using Quellenlage.Cli;

// A run that does not stop in time after Ctrl-C (it may wait for standard input) is cut off; its half-written files go all the same.
AppDomain.CurrentDomain.ProcessExit += static (_, _) => OutputFile.RemovePending();
return await App.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
