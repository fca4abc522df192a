// By its path, because numfmt 4.0.1 names a file for `require` (dist/index.cjs) that it does not ship, so that test
// runners which resolve as CommonJS find nothing by the package's name.
export { format } from '../../../node_modules/numfmt/dist/index';
