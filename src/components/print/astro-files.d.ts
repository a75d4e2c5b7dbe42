/** What tsc knows of a component that a plain file imports; `astro check` reads the component itself. */
declare module '*.astro' {
	const component: import('astro/runtime/server/index.js').AstroComponentFactory;
	export default component;
}
