// Builds the styles and scripts of the screens and lays the paper fonts out, into the folder named as the only argument.
// Does nothing when nothing changed, and installs packages only when the lock changed: both are asked at every build.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const assets = join(out, "static", "assets");
const fonts = join(out, "fonts");
const manifest = join(out, "assets.properties");

const sheets = ["portal", "desk", "hall"];
const scripts = {
  portal: ["errors", "upload", "autosave", "idle"],
  desk: ["errors", "idle", "scan", "keys", "counter", "return"],
  hall: ["hall"],
};

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const read = (...path) => readFileSync(join(here, ...path));
const folder = (name) => readdirSync(join(here, name)).sort().flatMap((file) => [file, read(name, file)]);

const lock = read("package-lock.json");
const wanted = `# ${digest(read("build.mjs"), lock, ...folder("styles"), ...folder("scripts"))}`;
if (existsSync(manifest) && readFileSync(manifest, "utf8").startsWith(wanted)) process.exit(0);

const installed = join(here, "node_modules", ".lock-digest");
if (!existsSync(installed) || readFileSync(installed, "utf8") !== digest(lock)) {
  execFileSync("npm", ["ci", "--prefer-offline", "--ignore-scripts", "--no-progress"], { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(installed, digest(lock));
}

const sass = await import("sass");
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const lines = [wanted];

function publish(name, content) {
  const [stem, ending] = name.split(".");
  const file = `${stem}.${digest(content).slice(0, 12)}.${ending}`;
  writeFileSync(join(assets, file), content);
  lines.push(`${name}=/assets/${file}`);
}

for (const sheet of sheets) {
  const { css } = sass.compile(join(here, "styles", `${sheet}.scss`), {
    style: "compressed",
    loadPaths: [join(here, "node_modules", "govuk-frontend", "dist")],
    quietDeps: true,
  });
  publish(`${sheet}.css`, css);
}
for (const [name, parts] of Object.entries(scripts)) {
  publish(`${name}.js`, parts.map((part) => `{\n${read("scripts", `${part}.js`)}}\n`).join(""));
}
publish("icon.svg", read("styles", "icon.svg"));

mkdirSync(fonts, { recursive: true });
const tinos = join(here, "node_modules", "@expo-google-fonts", "tinos");
for (const [style, file] of [["400Regular", "Tinos-Regular"], ["400Regular_Italic", "Tinos-Italic"], ["700Bold", "Tinos-Bold"], ["700Bold_Italic", "Tinos-BoldItalic"]]) {
  cpSync(join(tinos, style, `Tinos_${style}.ttf`), join(fonts, `${file}.ttf`));
}
cpSync(join(tinos, "LICENSE_FONT"), join(fonts, "LICENSE-Tinos.txt"));

writeFileSync(manifest, `${lines.join("\n")}\n`);
