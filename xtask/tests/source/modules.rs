//! The modules of the core, and which file uses which: paths in the code, resolved as the compiler
//! does, through re-exports to the file that defines the name.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexer::{Kind, Language, Token, tokens};

/// File → file that it uses → names that it takes from there.
pub type Uses = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// A path as it stands in the code.
type Segments = Vec<String>;

/// One file.
#[derive(Default)]
struct Module {
    file: String,
    /// Items defined here.
    items: BTreeSet<String>,
    /// Names brought in by `use`, with their paths.
    imports: BTreeMap<String, Segments>,
    /// Modules of which everything is brought in.
    globs: Vec<Segments>,
    /// Every path in the code.
    paths: BTreeSet<Segments>,
}

/// Modules by their paths from the root of the crate.
pub struct Crate {
    modules: BTreeMap<Segments, Module>,
}

impl Crate {
    /// Reads the sources of a crate; tests are left out, because they may use anything.
    pub fn read(files: &BTreeMap<String, String>) -> Self {
        let is_test = |file: &str| file.ends_with("tests.rs") || file.split('/').any(|part| part == "tests");
        let files = files.iter().filter(|(file, _)| !is_test(file));
        Self { modules: files.map(|(file, text)| (module_of(file), Module::read(file, text))).collect() }
    }

    /// What each file uses. The root only re-exports: it uses everything.
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::new();
        for (at, module) in self.modules.iter().filter(|(at, _)| !at.is_empty()) {
            for path in module.paths.iter().chain(&module.globs) {
                let Some(target) = self.resolve(at, path, 0).filter(|target| *target != module.file) else { continue };
                let names = uses.entry(module.file.clone()).or_default().entry(target.to_owned()).or_default();
                names.insert(path.join("::"));
            }
        }
        uses
    }

    /// The file that defines what a path names; none for other crates.
    fn resolve(&self, from: &[String], path: &[String], depth: usize) -> Option<&str> {
        let mut at = from.to_vec();
        for (index, segment) in path.iter().enumerate() {
            let module = self.modules.get(&at)?;
            let child = [at.as_slice(), std::slice::from_ref(segment)].concat();
            match segment.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                _ if self.modules.contains_key(&child) => at = child,
                name if module.items.contains(name) => return Some(&module.file),
                // Imports lead to imports, in a circle when a name is not found.
                _ if depth > 8 => return None,
                name => return self.imported(&at, module, name, &path[index + 1..], depth),
            }
        }
        self.modules.get(&at).map(|module| module.file.as_str())
    }

    fn imported(&self, at: &[String], module: &Module, name: &str, rest: &[String], depth: usize) -> Option<&str> {
        if let Some(import) = module.imports.get(name) {
            return self.resolve(at, &[import, rest].concat(), depth + 1);
        }
        let whole = |glob: &Segments| [glob.as_slice(), &[name.to_owned()], rest].concat();
        module.globs.iter().find_map(|glob| self.resolve(at, &whole(glob), depth + 1))
    }
}

/// `plan/assign/mod.rs` is the module `plan::assign`, `plan/facet.rs` is `plan::facet`.
fn module_of(file: &str) -> Segments {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

impl Module {
    fn read(file: &str, text: &str) -> Self {
        let mut module = Self { file: file.to_owned(), ..Self::default() };
        let tokens: Vec<Token> =
            tokens(text, Language::Rust).into_iter().filter(|token| token.kind != Kind::Comment).collect();
        let (mut at, mut depth) = (0, 0_usize);
        while at < tokens.len() {
            let rest = &tokens[at..];
            at += match rest[0].text {
                "#" if begins(rest, &["#", "[", "cfg", "(", "test", ")", "]"]) => item_length(rest),
                "use" => module.read_use(rest, depth == 0),
                // `pub(in path)` is where something is seen, not what is used.
                "in" if at > 0 && tokens[at - 1].is("(") => 1 + path_length(&rest[1..]),
                _ => {
                    module.read_item(rest, &mut depth);
                    module.read_path(rest)
                }
            };
        }
        module
    }

    fn read_item(&mut self, rest: &[Token], depth: &mut usize) {
        const ITEMS: [&str; 9] = ["struct", "enum", "union", "trait", "fn", "const", "static", "type", "macro_rules"];
        match rest[0].text {
            "{" if rest[0].kind == Kind::Mark => *depth += 1,
            "}" if rest[0].kind == Kind::Mark => *depth = depth.saturating_sub(1),
            word if *depth == 0 && rest[0].kind == Kind::Name && ITEMS.contains(&word) => {
                let name = rest.iter().skip(1).find(|token| token.kind == Kind::Name && token.text != "mut");
                self.items.extend(name.map(|name| name.text.to_owned()));
            }
            _ => {}
        }
    }

    /// Notes the path that begins here, if one does, and says how many tokens it has.
    fn read_path(&mut self, rest: &[Token]) -> usize {
        let length = path_length(rest);
        if length > 1 {
            let names = rest[..length].iter().filter(|token| token.kind == Kind::Name);
            self.paths.insert(names.map(|token| token.text.to_owned()).collect());
        }
        length.max(1)
    }

    /// Reads `use …;` and says how many tokens it has.
    fn read_use(&mut self, rest: &[Token], is_item: bool) -> usize {
        let length = rest.iter().position(|token| token.is(";")).map_or(rest.len(), |end| end + 1);
        let mut leaves = Vec::new();
        tree(&rest[1..length.max(2) - 1], &mut Vec::new(), &mut leaves);
        for (mut path, alias) in leaves {
            if path.last().is_some_and(|name| name == "*") {
                path.pop();
                self.globs.push(path);
                continue;
            }
            if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
                path.pop();
            }
            let name = alias.or_else(|| path.last().cloned());
            if let Some(name) = name.filter(|_| is_item) {
                self.imports.insert(name, path.clone());
            }
            self.paths.insert(path);
        }
        length
    }
}

/// The paths of a tree of imports, each with its other name.
fn tree(tokens: &[Token], prefix: &mut Segments, leaves: &mut Vec<(Segments, Option<String>)>) {
    let (mut depth, mut start) = (0, 0);
    for at in 0..=tokens.len() {
        match tokens.get(at).map(|token| token.text) {
            Some("{") => depth += 1,
            Some("}") => depth -= 1,
            Some(",") | None if depth == 0 => {
                branch(&tokens[start..at], prefix, leaves);
                start = at + 1;
            }
            _ => {}
        }
    }
}

fn branch(tokens: &[Token], prefix: &mut Segments, leaves: &mut Vec<(Segments, Option<String>)>) {
    let before = prefix.len();
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "::" => {}
            "{" => {
                tree(&tokens[at + 1..tokens.len() - 1], prefix, leaves);
                prefix.truncate(before);
                return;
            }
            "as" => {
                leaves.push((prefix.clone(), tokens.get(at + 1).map(|alias| alias.text.to_owned())));
                prefix.truncate(before);
                return;
            }
            name => prefix.push(name.to_owned()),
        }
    }
    if prefix.len() > before {
        leaves.push((prefix.clone(), None));
    }
    prefix.truncate(before);
}

/// How many tokens the path has that begins here.
fn path_length(tokens: &[Token]) -> usize {
    let is_name = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Name);
    if !is_name(0) {
        return 0;
    }
    let mut length = 1;
    while tokens.get(length).is_some_and(|token| token.is("::")) && is_name(length + 1) {
        length += 2;
    }
    length
}

fn begins(tokens: &[Token], texts: &[&str]) -> bool {
    tokens.len() >= texts.len() && tokens.iter().zip(texts).all(|(token, text)| token.text == *text)
}

/// How many tokens an item has, its attributes included: up to its closing brace or its semicolon.
fn item_length(tokens: &[Token]) -> usize {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Mark) {
        match token.text {
            "{" | "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "}" => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn paths_lead_through_re_exports_to_the_file_that_defines_the_name() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use a::Found;"),
        ("a/mod.rs", "mod inner; pub use inner::{Found, other as renamed}; pub(in crate::b) fn here() {}"),
        ("a/inner.rs", "pub struct Found; pub fn other() { super::here(); }"),
        (
            "b.rs",
            "use crate::a::{self, *}; use crate::Found; fn f() { a::here(); renamed(); crate::a::renamed() } \
                  #[cfg(test)] mod tests { use crate::a::inner; }",
        ),
    ];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned())).into();
    let uses = Crate::read(&files).uses();
    let targets = |file: &str| uses[file].keys().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(targets("b.rs"), ["a/inner.rs", "a/mod.rs"]);
    assert_eq!(targets("a/inner.rs"), ["a/mod.rs"]);
    assert_eq!(targets("a/mod.rs"), ["a/inner.rs"]);
}
