# %titleZh% · %titleEn%

An app of the portal, at `%basePath%`. The guide for those who make apps is [docs/apps.md](../../docs/apps.md).

| command | does |
| --- | --- |
| `npm run dev` | the running portal at `http://localhost:4000` with this app in it, on <http://localhost:%port%> |
| `npm run codegen` (in the root) | types and documents, after every change of a `*.graphql.ts` |
| `npx vitest run --project web frontends/%name%` (in the root) | component tests |
| `npm run build` | `dist/`, with `onedesk-app.json` |
| `npm run check` | whether `dist/` conforms to the contract |
