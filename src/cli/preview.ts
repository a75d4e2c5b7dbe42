import { start } from './run-command.ts';
import { ofSite } from './take-settings.ts';

await start(async (...asked) => (await import('./commands/preview.ts')).runPreview(...asked), {
	settings: ofSite,
});
