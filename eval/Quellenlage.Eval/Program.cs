using Quellenlage.Eval;

return EvalApp.Run(args, Console.Out, Console.Error);
