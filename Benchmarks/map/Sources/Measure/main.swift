import Foundation

// measure layout KIND N SEED RUNS    milliseconds of each run; crossings as given, and after
// measure dot KIND N SEED            the same graph for Graphviz
// measure count KIND N SEED          crossings of an order from standard input: a line for each layer
let arguments = CommandLine.arguments
guard arguments.count >= 5, let kind = MadeUpTheory.Kind(rawValue: arguments[2]),
    let size = Int(arguments[3]),
    let seed = UInt64(arguments[4])
else {
    FileHandle.standardError.write(Data("measure layout|dot|count KIND N SEED [RUNS]\n".utf8))
    exit(64)
}
let theory = MadeUpTheory(kind, explanations: size, seed: seed)

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

switch arguments[1] {
case "layout":
    for run in 0..<(arguments.count > 5 ? Int(arguments[5]) ?? 1 : 1) {
        let start = seconds()
        let graph = LayeredGraph(sizes: theory.sizes, links: theory.links)
        let order = LayerOrder(graph)
        let heights = LayerHeights(
            order.rows, heights: Array(repeating: 60, count: graph.nodeCount), gap: 14)
        let time = seconds() - start
        if run == 0 {
            print("crossings", LayerRows(graph).crossings, order.crossings)
            print("height", heights.height)
        }
        print("milliseconds", time * 1000)
    }
case "dot":
    let graph = LayeredGraph(sizes: theory.sizes, links: theory.links)
    var text =
        "digraph {\nrankdir=LR; splines=line; nslimit=1; node [shape=box, label=\"\", height=0.2, width=0.2];\n"
    for layer in graph.layers {
        text += "{rank=same; " + layer.map { "n\($0);" }.joined(separator: " ") + "}\n"
    }
    for node in 0..<graph.nodeCount {
        for other in graph.after[node] { text += "n\(node) -> n\(other);\n" }
    }
    print(text + "}")
case "count":
    let graph = LayeredGraph(sizes: theory.sizes, links: theory.links)
    var rows: [[Int]] = []
    while let line = readLine() { rows.append(line.split(separator: " ").compactMap { Int($0) }) }
    guard rows.count == graph.layers.count, zip(rows, graph.layers).allSatisfy({ $0.sorted() == Array($1) })
    else {
        FileHandle.standardError.write(Data("the order is not one of this graph\n".utf8))
        exit(1)
    }
    print(LayerRows(graph, rows: rows).crossings)
default: exit(64)
}
