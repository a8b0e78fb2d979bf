// Quality and speed of search; options and larger sizes: see search/run.ts.
import "./search/run.ts";
