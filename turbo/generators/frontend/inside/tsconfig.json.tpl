{
  "extends": "../../tsconfig.base.json",
  "compilerOptions": {
    "module": "esnext",
    "moduleResolution": "bundler",
    "lib": ["es2024", "dom", "dom.iterable"],
    "jsx": "react-jsx",
    "noEmit": true,
    "composite": false,
    "allowImportingTsExtensions": true,
    "customConditions": ["source"]
  },
  "include": ["src"]
}
