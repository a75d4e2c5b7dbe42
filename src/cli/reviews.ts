import { runReviews } from './commands/reviews.ts';
import { start } from './run-command.ts';

await start(runReviews);
