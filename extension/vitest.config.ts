import { defineConfig } from 'vitest/config';

// The tests in a real browser are another program: they need a browser and the built service.
const config = defineConfig({ define: { OPEN_ROOT: 'false' }, test: { environment: 'happy-dom', include: ['test/*.test.ts'] } });

// The one default export: vitest reads its configuration so.
export { config as default };
