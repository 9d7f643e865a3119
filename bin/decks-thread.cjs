'use strict';
/** A thread of `briefdeck build --each`: the program from its code cache, as bin/briefdeck.cjs starts it. */
const { load } = require('./briefdeck.cjs');

void load().work();
