/** Entry of the thread in which tesseract.js recognises: its own code, which would ask a network for a model it is not given. */
import "../../process/offline.ts";
import "tesseract.js/src/worker-script/node/index.js";
