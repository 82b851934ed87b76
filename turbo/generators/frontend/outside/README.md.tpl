# %titleZh% · %titleEn%

An app of the portal, at `%basePath%`. The guide for those who make apps is `docs/apps.md` of the portal's repository.

| command | does |
| --- | --- |
| `npm install` | installs; `@onedesk/web`, the contract with the portal, lies in `vendor/` |
| `npm run dev` | the running portal at `http://localhost:4000` with this app in it, on <http://localhost:%port%>; `npm run dev -- https://…` for another portal. That portal must run with `ONEDESK_DEVELOPMENT=1`, and not in production |
| `npm run codegen` | types and documents, after every change of a `*.graphql.ts`; the graph is `@onedesk/web/schema.graphql` |
| `npm test` | component tests, without a portal |
| `npm run types` | the compiler |
| `npm run build` | `dist/`, with `onedesk-app.json` |
| `npm run check` | whether `dist/` conforms to the contract |

To bring a version into the portal: raise `version` in package.json, build, put `dist/` on a web server into a folder of its own
(https, `access-control-allow-origin` with the portal's origin), and have an administrator register its address.
