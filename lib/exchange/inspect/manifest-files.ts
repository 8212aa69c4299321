import { inspectCodes } from './codes.ts';
import { doubled, placeOf, tell, type Files, type Inspecting } from './inspecting.ts';
import { all, attribute, type XmlPart, type XmlTree } from './xml/xml-tree.ts';

/** The resources of an IMS manifest. */
export function resourcesOf({ root }: XmlPart): readonly XmlTree[] {
  return all(root, 'resources').flatMap((resources) => all(resources, 'resource'));
}

/**
 * What a manifest names is there, under the same capitals, and each resource has a name of its own.
 * Diagnostics: `exchange/package-file`, `exchange/identifier`. Source: IMS Content Packaging 1.1.4, resources.
 *
 * @returns the paths that it names
 */
export function tellOfManifestFiles(
  inspecting: Inspecting,
  files: Files,
  manifest: XmlPart,
): ReadonlySet<string> {
  const resources = resourcesOf(manifest);
  const named = resources
    .flatMap((resource) => all(resource, 'file'))
    .map((file) => ({ file, href: attribute(file, 'href') }));
  for (const { file, href } of named)
    if (!files.has(href))
      tell(inspecting, inspectCodes.packageFile, manifest.place(file), missing(href, files));
  for (const resource of resources) {
    const href = resource.attributes['href'];
    if (href !== undefined && !all(resource, 'file').some((file) => attribute(file, 'href') === href))
      tell(
        inspecting,
        inspectCodes.packageFile,
        manifest.place(resource),
        `Unexpected href "${href}", expected a <file> of the resource with it`,
      );
  }
  const names = resources.map((resource) => attribute(resource, 'identifier'));
  for (const name of doubled(names))
    tell(
      inspecting,
      inspectCodes.identifier,
      manifest.place(manifest.root),
      `Unexpected second resource "${name}", expected each once`,
    );
  for (const dependency of resources.flatMap((resource) => all(resource, 'dependency'))) {
    const name = attribute(dependency, 'identifierref');
    if (!names.includes(name))
      tell(
        inspecting,
        inspectCodes.identifier,
        manifest.place(dependency),
        `Unexpected dependency on "${name}", expected the name of a resource`,
      );
  }
  return new Set(named.map(({ href }) => href));
}

/** Files that a manifest does not name. Diagnostics: `exchange/package-file`. */
export function tellOfUnnamed(inspecting: Inspecting, files: Files, named: ReadonlySet<string>): void {
  for (const path of files.keys())
    if (path !== 'imsmanifest.xml' && !named.has(path))
      tell(
        inspecting,
        inspectCodes.packageFile,
        placeOf(inspecting, path),
        'Unexpected file that the manifest does not name, expected it in a resource',
      );
}

function missing(href: string, files: Files): string {
  const near = [...files.keys()].find((path) => path.toLowerCase() === href.toLowerCase());
  return near === undefined
    ? `Unexpected "${href}", expected a file of the package`
    : `Unexpected "${href}", expected "${near}": capitals count`;
}
