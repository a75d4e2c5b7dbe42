import type { AstroIntegration } from 'astro';
import { commonHeaders } from '../headers/response-headers.ts';

/** The server of an author at work answers like the one of the built site. */
export function preview(): AstroIntegration {
	return {
		name: 'waymark-preview',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'dev') return;
				// Asking for a slash, it has no file whose ending is in the parameter of its route (withastro/astro#16338).
				updateConfig({ trailingSlash: 'ignore', server: { headers: { ...commonHeaders } } });
			},
		},
	};
}
