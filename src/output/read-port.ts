import { tell } from '../domain/message.ts';
import { nameSetting, SettingsError } from '../settings.ts';

/** The port at which a built site is shown; 0 takes a free one. */
export function readPort(env: { PORT?: string | undefined }): number {
	const { PORT } = env;
	const written = PORT?.trim();
	if (!written) return 4321;
	if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
		throw new SettingsError(
			tell`${nameSetting('PORT', env)}=${PORT} is no port. Write a whole number up to 65535, such as 4400.`,
		);
	return Number(written);
}
