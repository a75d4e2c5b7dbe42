import type { AstroIntegration } from 'astro';
export function searchIndex(): AstroIntegration {
	return { name: 'waymark-search', hooks: {} };
}
