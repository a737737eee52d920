// RUN: sparq-opt %s --sparq-linalg-to-loops="vector-bits=256 registers=16" --canonicalize --cse --split-input-file | FileCheck %s
// RUN: sparq-opt %s --sparq-linalg-to-loops="vector-bits=256 registers=16 prefetch-level=1" --split-input-file | FileCheck %s --check-prefix=LEVEL1
// LEVEL1: memref.prefetch {{.*}} locality<3>, data
// LEVEL1-NOT: locality<2>
// However few registers there are:
// RUN: sparq-opt %s --sparq-linalg-to-loops="vector-bits=128 registers=1" --split-input-file -o %t
// RUN: sparq-opt %s --sparq-linalg-to-loops="vector-bits=512 registers=4" --split-input-file >> %t
// RUN: FileCheck %s --check-prefix=FEW --input-file %t
// FEW-NOT: linalg.generic

// Elementwise: what is the same in all lanes is read once, outside of the loop
// over the vectors; what they leave over is done one by one.

// CHECK-LABEL: func @elementwise
// CHECK-SAME:      %[[X:.+]]: memref<?x?xf16>, %[[M:.+]]: memref<?xf32>, %[[Y:.+]]: memref<?x?xf32>
// CHECK:         scf.for %[[I:.+]] = %c0 to
// CHECK:           %[[MAX:.+]] = memref.load %[[M]][%[[I]]]
// CHECK:           %[[MAXES:.+]] = vector.broadcast %[[MAX]] : f32 to vector<8xf32>
// CHECK:           scf.for %[[J:.+]] = %c0 to %{{.+}} step %c32
// CHECK:             %[[V:.+]] = vector.load %[[X]][%[[I]], %[[J]]] : memref<?x?xf16>, vector<8xf16>
// CHECK:             %[[E:.+]] = arith.extf %[[V]] : vector<8xf16> to vector<8xf32>
// CHECK:             arith.subf %[[E]], %[[MAXES]] : vector<8xf32>
// CHECK-COUNT-4:     vector.store {{.*}}, %[[Y]]
// CHECK:           scf.for {{.*}} step %c8
// CHECK:             vector.store
// CHECK:           scf.for {{.*}} step %c1
// CHECK:             memref.store %{{.+}}, %[[Y]]
func.func @elementwise(%x: memref<?x?xf16>, %m: memref<?xf32>, %y: memref<?x?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %m : memref<?x?xf16>, memref<?xf32>) outs(%y : memref<?x?xf32>) {
  ^bb0(%a: f16, %b: f32, %out: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.subf %0, %b : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// i1 has a byte in memory and a bit in a vector. Positions are the first one
// plus the lane.

// CHECK-LABEL: func @types
// CHECK-DAG:     %[[STEPS:.+]] = arith.constant dense<[0, 1, 2, 3, 4, 5, 6, 7]> : vector<8xi32>
// CHECK:         %[[BASE:.+]] = vector.broadcast %{{.+}} : i32 to vector<8xi32>
// CHECK:         arith.addi %[[BASE]], %[[STEPS]]
// CHECK:         builtin.unrealized_conversion_cast %{{.+}} : memref<64xi1> to memref<64xi8>
// CHECK:         arith.extui %{{.+}} : vector<8xi1> to vector<8xi8>
// CHECK:         vector.store %{{.+}}, %{{.+}} : memref<64xi8>, vector<8xi8>
func.func @types(%x: memref<64xi32>, %y: memref<64xi1>) {
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : memref<64xi32>) outs(%y : memref<64xi1>) {
  ^bb0(%a: i32, %out: i1):
    %i = linalg.index 0 : index
    %0 = arith.index_cast %i : index to i32
    %1 = arith.cmpi slt, %a, %0 : i32
    linalg.yield %1 : i1
  }
  return
}

// -----

// A sum along the vectors: four accumulators, and a scalar for what the vectors
// leave over. Maxima start from -inf, NaN goes through.

// CHECK-LABEL: func @max
// CHECK-DAG:     %[[NEUTRAL:.+]] = arith.constant dense<0xFF800000> : vector<8xf32>
// CHECK:         %[[OLD:.+]] = memref.load %{{.+}}[] : memref<f32>
// CHECK:         %[[R:.+]]:4 = scf.for {{.*}} step %c32 iter_args(%{{.+}} = %[[NEUTRAL]], %{{.+}} = %[[NEUTRAL]],
// CHECK-COUNT-4:   arith.maximumf {{.*}} : vector<8xf32>
// CHECK:         scf.for {{.*}} step %c8 iter_args(%{{.+}} = %[[R]]#0
// CHECK:         scf.for {{.*}} step %c1 iter_args(%{{.+}} = %[[OLD]])
// CHECK:           arith.maximumf {{.*}} : f32
// CHECK:         vector.shuffle %{{.+}} [0, 1, 2, 3] : vector<8xf32>
// CHECK:         vector.shuffle %{{.+}} [4, 5, 6, 7] : vector<8xf32>
// CHECK:         memref.store %{{.+}}, %{{.+}}[] : memref<f32>
func.func @max(%x: memref<?xf32>, %y: memref<f32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>], iterator_types = ["reduction"]}
      ins(%x : memref<?xf32>) outs(%y : memref<f32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.maximumf %out, %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Scores of all heads of a group with rows of K: rows are the outer loop, four
// at a time, whatever the order written, and with two heads at a time. The four
// sums of a head are neighbours. Rows are also fetched ahead, 4 KB.

// CHECK-LABEL: func @scores
// CHECK-SAME:      %[[Q:.+]]: memref<4x64xf32>, %[[K:.+]]: memref<1024x64xbf16>, %[[Y:.+]]: memref<4x1024xf32>
// CHECK:         scf.for %[[S:.+]] = %c0 to %c1024 step %c4
// CHECK:           %[[AHEAD:.+]] = arith.addi %[[S]], %c32
// CHECK:           %[[ROW:.+]] = arith.minsi %[[AHEAD]], %c1023
// CHECK:           memref.prefetch %[[K]][%[[ROW]], %c0], read, locality<3>, data
// CHECK:           vector.load %[[K]][%[[S]], %c0] : memref<1024x64xbf16>, vector<8xbf16>
// CHECK:           arith.extf
// CHECK:           scf.for %[[G:.+]] = %c0 to %c4 step %c2
// CHECK:             %[[OLD:.+]] = vector.load %[[Y]][%[[G]], %[[S]]] : memref<4x1024xf32>, vector<4xf32>
// CHECK:             %[[SUM:.+]] = arith.addf %[[OLD]], {{.*}} : vector<4xf32>
// CHECK:             vector.store %[[SUM]], %[[Y]][%[[G]], %[[S]]]
func.func @scores(%q: memref<4x64xf32>, %k: memref<1024x64xbf16>, %y: memref<4x1024xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(g, s, d) -> (g, d)>, affine_map<(g, s, d) -> (s, d)>, affine_map<(g, s, d) -> (g, s)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%q, %k : memref<4x64xf32>, memref<1024x64xbf16>) outs(%y : memref<4x1024xf32>) {
  ^bb0(%a: f32, %b: bf16, %acc: f32):
    %0 = arith.extf %b : bf16 to f32
    %1 = arith.mulf %a, %0 : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// No load moves by more than 1 KB: of long rows one at a time.

// CHECK-LABEL: func @long_rows
// CHECK:         scf.for %{{.+}} = %c0 to %c1024 step %c1 {
func.func @long_rows(%q: memref<256xf32>, %k: memref<1024x256xf32>, %y: memref<1024xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(s, d) -> (d)>, affine_map<(s, d) -> (s, d)>, affine_map<(s, d) -> (s)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%q, %k : memref<256xf32>, memref<1024x256xf32>) outs(%y : memref<1024xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// Rows are read one after the other, as they lie in memory.

// CHECK-LABEL: func @row_by_row
// CHECK-SAME:      %{{.+}}: memref<16xf32>, %[[K:.+]]: memref<1024x16xf32>
// CHECK:         scf.for %[[S:.+]] = %c0 to %c1024 step %c4
// CHECK:           vector.load %[[K]][%[[S]], %c0]
// CHECK-NEXT:      arith.mulf
// CHECK-NEXT:      vector.load %[[K]][%[[S]], %c8]
func.func @row_by_row(%q: memref<16xf32>, %k: memref<1024x16xf32>, %y: memref<1024xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(s, d) -> (d)>, affine_map<(s, d) -> (s, d)>, affine_map<(s, d) -> (s)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%q, %k : memref<16xf32>, memref<1024x16xf32>) outs(%y : memref<1024xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// Weighted sums of rows: accumulators in registers over a block of rows, which
// is read again, from cache, for the next vectors of the row.

// CHECK-LABEL: func @weighted
// CHECK-SAME:      %[[W:.+]]: memref<4x1024xf32>, %[[V:.+]]: memref<1024x32xf32>, %[[Y:.+]]: memref<4x32xf32>
// CHECK:         scf.for %[[B:.+]] = %c0 to %c1024 step %c256
// CHECK:           scf.for %{{.+}} = %c0 to %c32 step %c16
// CHECK-COUNT-8:     vector.load %[[Y]]
// CHECK:             %[[R:.+]]:8 = scf.for %[[S:.+]] = %[[B]] to %{{.+}} step %c1
// CHECK-COUNT-2:       vector.load %[[V]][%[[S]]
// CHECK-NOT:           vector.load
// CHECK:               scf.yield
// CHECK-COUNT-8:     vector.store %{{.+}}, %[[Y]]
func.func @weighted(%w: memref<4x1024xf32>, %v: memref<1024x32xf32>, %y: memref<4x32xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(g, s, d) -> (g, s)>, affine_map<(g, s, d) -> (s, d)>, affine_map<(g, s, d) -> (g, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%w, %v : memref<4x1024xf32>, memref<1024x32xf32>) outs(%y : memref<4x32xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %1 = arith.mulf %a, %b : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// Long rows of K^T, read through an index: runs of positions, blocks of rows,
// two heads at a time, and one prefetch ahead for each cache line, of its last
// element. The end of a run fetches the next rows, the last ones where the
// first go on. Nothing is read where there are no positions.

// CHECK-LABEL: func @gathered
// CHECK-SAME:      %[[Q:.+]]: memref<2x16xf32>, %[[IDX:.+]]: memref<16xindex>, %[[KT:.+]]: memref<64x?xf32>, %[[Y:.+]]: memref<2x?xf32>
// CHECK:         %[[IS_SOME:.+]] = arith.cmpi ne
// CHECK:         scf.if %[[IS_SOME]]
// CHECK:           scf.for %[[BEGIN:.+]] = %c0 to %{{.+}} step %c2048
// CHECK:             %[[END:.+]] = arith.minsi
// CHECK:             scf.for %[[I:.+]] = %c0 to %c16 step %c4
// CHECK:               %[[BEFORE_END:.+]] = arith.subi %{{.+}}, %c512
// CHECK:               %[[SPLIT:.+]] = arith.maxsi %[[BEGIN]], %[[BEFORE_END]]
// CHECK:               %[[ID:.+]] = memref.load %[[IDX]][%[[I]]]
// CHECK:               scf.for %[[S:.+]] = %[[BEGIN]] to %[[SPLIT]] step %c16
// CHECK-NOT:             memref.load
// CHECK:                 arith.addi %[[S]], %c527
// CHECK:                 arith.minsi
// CHECK:                 memref.prefetch %[[KT]][%[[ID]], %{{.+}}], read, locality<2>, data
// CHECK:                 vector.load %[[KT]][%[[ID]], %[[S]]] : memref<64x?xf32>, vector<8xf32>
// CHECK-NOT:             memref.prefetch
// CHECK:                 vector.load %[[KT]][%[[ID]],
// CHECK-COUNT-3:         memref.prefetch
// CHECK-NOT:             memref.prefetch
// CHECK-COUNT-4:         vector.store
// CHECK:               %[[NEXT:.+]] = arith.addi %[[I]], %c4
// CHECK:               %[[IS_MORE:.+]] = arith.cmpi slt, %[[NEXT]], %c16
// CHECK:               %[[ROW:.+]] = arith.select %[[IS_MORE]], %[[NEXT]], %c0
// CHECK:               %[[LAST:.+]] = arith.minsi %[[ROW]], %c15
// CHECK:               %[[NEXT_ID:.+]] = memref.load %[[IDX]][%[[LAST]]]
// CHECK:               scf.for %[[S:.+]] = %[[SPLIT]] to %{{.+}} step %c16
// CHECK:                 arith.select %{{.+}}, %[[BEGIN]], %[[END]]
// CHECK:                 memref.prefetch %[[KT]][%[[NEXT_ID]], %{{.+}}], read, locality<2>, data
// CHECK:                 vector.load %[[KT]][%[[ID]], %[[S]]] : memref<64x?xf32>, vector<8xf32>
// CHECK-COUNT-3:         memref.prefetch
// CHECK-NOT:             memref.prefetch
// CHECK:               scf.for {{.*}} step %c8
// CHECK:               scf.for {{.*}} step %c1
func.func @gathered(%q: memref<2x16xf32>, %idx: memref<16xindex>, %kt: memref<64x?xf32>, %y: memref<2x?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(g, i, s) -> (g, i)>, affine_map<(g, i, s) -> (i)>, affine_map<(g, i, s) -> (g, s)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%q, %idx : memref<2x16xf32>, memref<16xindex>) outs(%y : memref<2x?xf32>) {
  ^bb0(%a: f32, %d: index, %acc: f32):
    %s = linalg.index 2 : index
    %0 = memref.load %kt[%d, %s] : memref<64x?xf32>
    %1 = arith.mulf %a, %0 : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// More heads than are taken at a time: a run of two of them goes through all
// terms that fit into the second-level cache before that of the next two begins.

// CHECK-LABEL: func @many_heads
// CHECK-SAME:      %{{.+}}: memref<8x128xf32>, %[[KT:.+]]: memref<128x4096xf32>, %[[Y:.+]]: memref<8x4096xf32>
// CHECK:         scf.for %[[PART:.+]] = %c0 to %c4096 step %c2048
// CHECK:           scf.for %[[BLOCK:.+]] = %c0 to %c128 step %c32
// CHECK:             scf.for %[[HEAD:.+]] = %c0 to %c8 step %c2
// CHECK:               scf.for %[[TERM:.+]] = %[[BLOCK]] to %{{.+}} step %c4
// CHECK:                 scf.for %[[S:.+]] = %[[PART]] to %{{.+}} step %c16
// CHECK:                   vector.load %[[KT]][%[[TERM]], %[[S]]]
// CHECK:                   vector.store %{{.+}}, %[[Y]][%[[HEAD]], %[[S]]]
func.func @many_heads(%q: memref<8x128xf32>, %kt: memref<128x4096xf32>, %y: memref<8x4096xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(g, i, s) -> (g, i)>, affine_map<(g, i, s) -> (i, s)>, affine_map<(g, i, s) -> (g, s)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%q, %kt : memref<8x128xf32>, memref<128x4096xf32>) outs(%y : memref<8x4096xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// A part of a row, as distributing over positions leaves it: its offset is a
// dimension of the map, the position a symbol.

// CHECK-LABEL: func @part
// CHECK:         memref.prefetch
// CHECK:         vector.load %{{.+}}[%{{.+}}, %{{.+}}] : memref<64x4096xbf16>, vector<8xbf16>
func.func @part(%q: memref<16xf32>, %offset: index, %kt: memref<64x4096xbf16>, %y: memref<1024xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i)>, affine_map<(i, s) -> (s)>],
      iterator_types = ["reduction", "parallel"]}
      ins(%q : memref<16xf32>) outs(%y : memref<1024xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %i = linalg.index 0 : index
    %s = linalg.index 1 : index
    %position = affine.apply affine_map<(d0)[s0] -> (d0 + s0)>(%offset)[%s]
    %0 = memref.load %kt[%i, %position] : memref<64x4096xbf16>
    %1 = arith.extf %0 : bf16 to f32
    %2 = arith.mulf %a, %1 : f32
    %3 = arith.addf %acc, %2 : f32
    linalg.yield %3 : f32
  }
  return
}

// -----

// Zeros that sums start from are constants, not memory: the first rows are
// added to them, the others to what is in memory then. A maximum over 16 rows
// starts from -inf in registers.

// CHECK-LABEL: func @filled
// CHECK-SAME:      %[[KT:.+]]: memref<24x32768xf32>, %[[Y:.+]]: memref<32768xf32>, %[[MAX:.+]]: memref<64xf32>
// CHECK-DAG:     %[[ZEROS:.+]] = arith.constant dense<0.000000e+00> : vector<8xf32>
// CHECK-DAG:     %[[LOWEST:.+]] = arith.constant dense<0xFF800000> : vector<8xf32>
// CHECK-NOT:     vector.store
// CHECK:         scf.for %[[BEGIN:.+]] = %c0 to %c32768 step %c16384
// CHECK-NEXT:      arith.addi
// CHECK-NOT:       vector.load %[[Y]]
// CHECK:           arith.addf {{.*}}%[[ZEROS]]
// CHECK-NOT:       vector.load %[[Y]]
// CHECK:           scf.for %{{.+}} = %c4 to %c24 step %c4
// CHECK:             vector.load %[[Y]]
// CHECK-NOT:     vector.load %[[MAX]]
// CHECK:         scf.for {{.*}} iter_args(%{{.+}} = %[[LOWEST]]
// CHECK-NOT:     vector.load %[[MAX]]
// CHECK:         return
func.func @filled(%kt: memref<24x32768xf32>, %y: memref<32768xf32>, %max: memref<64xf32>) {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  linalg.fill ins(%zero : f32) outs(%y : memref<32768xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i, s)>, affine_map<(i, s) -> (s)>], iterator_types = ["reduction", "parallel"]}
      ins(%kt : memref<24x32768xf32>) outs(%y : memref<32768xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.addf %a, %acc : f32
    linalg.yield %0 : f32
  }
  %part = memref.subview %kt[0, 0] [16, 64] [1, 1] : memref<24x32768xf32> to memref<16x64xf32, strided<[32768, 1]>>
  linalg.fill ins(%lowest : f32) outs(%max : memref<64xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i, s)>, affine_map<(i, s) -> (s)>], iterator_types = ["reduction", "parallel"]}
      ins(%part : memref<16x64xf32, strided<[32768, 1]>>) outs(%max : memref<64xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.maximumf %a, %acc : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// A fill stays where something reads it in between, where the op reads it as
// an input too, where there may be no term, and for sums along the vectors.

// CHECK-LABEL: func @kept
// CHECK-SAME:      %[[X:.+]]: memref<16x64xf32>, %[[D:.+]]: memref<?x64xf32>, %[[Y:.+]]: memref<64xf32>, %[[Z:.+]]: memref<64xf32>
// CHECK:         vector.store %{{.+}}, %[[Y]]
// CHECK:         memref.copy %[[Y]], %[[Z]]
// CHECK:         vector.load %[[Y]]
// CHECK:         call @barrier
// CHECK:         vector.store %[[ZEROS:.+]], %[[Y]]
// CHECK:         vector.load %[[Y]]
// CHECK:         call @barrier
// CHECK:         vector.store %[[ZEROS]], %[[Y]]
// CHECK:         vector.load %[[Y]]
// CHECK:         call @barrier
// CHECK:         vector.store %{{.+}}, %[[SUMS:.+]][%c0]
// CHECK:         memref.load %[[SUMS]]
func.func private @barrier()
func.func @kept(%x: memref<16x64xf32>, %dynamic: memref<?x64xf32>, %y: memref<64xf32>, %z: memref<64xf32>,
    %sums: memref<16xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%y : memref<64xf32>)
  memref.copy %y, %z : memref<64xf32> to memref<64xf32>
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i, s)>, affine_map<(i, s) -> (s)>], iterator_types = ["reduction", "parallel"]}
      ins(%x : memref<16x64xf32>) outs(%y : memref<64xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.addf %a, %acc : f32
    linalg.yield %0 : f32
  }
  call @barrier() : () -> ()
  linalg.fill ins(%zero : f32) outs(%y : memref<64xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(s) -> (s)>, affine_map<(s) -> (s)>], iterator_types = ["parallel"]}
      ins(%y : memref<64xf32>) outs(%y : memref<64xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = math.absf %a : f32
    linalg.yield %0 : f32
  }
  call @barrier() : () -> ()
  linalg.fill ins(%zero : f32) outs(%y : memref<64xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i, s)>, affine_map<(i, s) -> (s)>], iterator_types = ["reduction", "parallel"]}
      ins(%dynamic : memref<?x64xf32>) outs(%y : memref<64xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.addf %a, %acc : f32
    linalg.yield %0 : f32
  }
  call @barrier() : () -> ()
  linalg.fill ins(%zero : f32) outs(%sums : memref<16xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i, s)>, affine_map<(i, s) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<16x64xf32>) outs(%sums : memref<16xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %0 = arith.addf %a, %acc : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Read at computed positions: at once, and by 32-bit positions where they have
// only been widened.

// CHECK-LABEL: func @computed_positions
// CHECK-SAME:      %[[IDX:.+]]: memref<8xindex>, %[[NARROW:.+]]: memref<8xi32>, %[[X:.+]]: memref<4x64xf32>
// CHECK:         %[[AT:.+]] = vector.load %[[IDX]]
// CHECK:         vector.gather %[[X]][%c3, %c0] [%[[AT]]], {{.*}} : memref<4x64xf32>, vector<8xindex>, vector<8xi1>, vector<8xf32> into vector<8xf32>
// CHECK:         %[[AT32:.+]] = vector.load %[[NARROW]]
// CHECK:         vector.gather %[[X]][%c3, %c0] [%[[AT32]]], {{.*}} vector<8xi32>
// CHECK:         arith.mulf {{.*}} : vector<8xf32>
func.func @computed_positions(%idx: memref<8xindex>, %narrow: memref<8xi32>, %x: memref<4x64xf32>, %y: memref<8xf32>) {
  %c3 = arith.constant 3 : index
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%idx, %narrow : memref<8xindex>, memref<8xi32>) outs(%y : memref<8xf32>) {
  ^bb0(%i: index, %n: i32, %out: f32):
    %0 = memref.load %x[%c3, %i] : memref<4x64xf32>
    %j = arith.index_cast %n : i32 to index
    %1 = memref.load %x[%c3, %j] : memref<4x64xf32>
    %2 = arith.mulf %0, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// Lane by lane where no instruction does it: narrow elements, rows of their own
// for each lane.

// CHECK-LABEL: func @lanes
// CHECK-NOT:     vector.gather
// CHECK-COUNT-8: memref.load %{{.+}} : memref<64xf16>
// CHECK:         vector.from_elements {{.*}} : vector<8xf16>
// CHECK-COUNT-8: memref.load %{{.+}} : memref<64x2xf32>
// CHECK:         vector.from_elements {{.*}} : vector<8xf32>
// CHECK:         arith.mulf {{.*}} : vector<8xf32>
func.func @lanes(%idx: memref<8xindex>, %x: memref<64xf16>, %rows: memref<64x2xf32>, %y: memref<8xf32>) {
  %c1 = arith.constant 1 : index
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%idx : memref<8xindex>) outs(%y : memref<8xf32>) {
  ^bb0(%i: index, %out: f32):
    %0 = memref.load %x[%i] : memref<64xf16>
    %1 = arith.extf %0 : f16 to f32
    %2 = memref.load %rows[%i, %c1] : memref<64x2xf32>
    %3 = arith.mulf %1, %2 : f32
    linalg.yield %3 : f32
  }
  return
}

// -----

// Rows at computed positions: every cache line of a row is fetched ahead, and
// the line that its last element is in, which is one more where the row starts
// within a line.

// CHECK-LABEL: func @chosen_rows
// CHECK-SAME:      %[[W:.+]]: memref<64xf32>, %[[IDX:.+]]: memref<64xindex>, %[[V:.+]]: memref<1024x32xf32>
// CHECK:         scf.for %[[I:.+]] = %c0 to %c64 step %c2
// CHECK:           %[[AHEAD:.+]] = arith.addi %[[I]], %c32
// CHECK:           %[[LAST:.+]] = arith.minsi %[[AHEAD]], %c63
// CHECK:           %[[ROW:.+]] = memref.load %[[IDX]][%[[LAST]]]
// CHECK:           memref.prefetch %[[V]][%[[ROW]], %c0], read
// CHECK:           memref.prefetch %[[V]][%[[ROW]], %c16], read
// CHECK:           memref.prefetch %[[V]][%[[ROW]], %c31], read
func.func @chosen_rows(%w: memref<64xf32>, %idx: memref<64xindex>, %v: memref<1024x32xf32>, %y: memref<32xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(i, d) -> (i)>, affine_map<(i, d) -> (i)>, affine_map<(i, d) -> (d)>],
      iterator_types = ["reduction", "parallel"]}
      ins(%w, %idx : memref<64xf32>, memref<64xindex>) outs(%y : memref<32xf32>) {
  ^bb0(%a: f32, %row: index, %acc: f32):
    %d = linalg.index 1 : index
    %0 = memref.load %v[%row, %d] : memref<1024x32xf32>
    %1 = arith.mulf %a, %0 : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// The same where a loop goes over the row: any part of it may be the last.

// CHECK-LABEL: func @chosen_long_rows
// CHECK:         scf.for {{.*}} step %c16
// CHECK:           scf.for
// CHECK:             %[[ROW:.+]] = memref.load %{{.+}}[%{{.+}}] : memref<64xindex>
// CHECK:             memref.prefetch %[[V:.+]][%[[ROW]], %[[D:.+]]], read
// CHECK:             %[[END:.+]] = arith.addi %[[D]], %c15
// CHECK:             memref.prefetch %[[V]][%[[ROW]], %[[END]]], read
// CHECK-NOT:         memref.prefetch
func.func @chosen_long_rows(%w: memref<4x64xf32>, %idx: memref<64xindex>, %v: memref<1024x32xf32>, %y: memref<4x32xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(g, i, d) -> (g, i)>, affine_map<(g, i, d) -> (i)>, affine_map<(g, i, d) -> (g, d)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%w, %idx : memref<4x64xf32>, memref<64xindex>) outs(%y : memref<4x32xf32>) {
  ^bb0(%a: f32, %row: index, %acc: f32):
    %d = linalg.index 2 : index
    %0 = memref.load %v[%row, %d] : memref<1024x32xf32>
    %1 = arith.mulf %a, %0 : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// Scalar loops: an assertion in the body, a strided result, a reduction that
// is not one op, a layout that is not strides.

// CHECK-LABEL: func @scalar
// CHECK-NOT:     vector.
// CHECK:         return
func.func @scalar(%x: memref<64x64xf32>, %y: memref<64x64xf32>, %z: memref<f32>, %s: memref<64xf32, strided<[2]>>,
    %halves: memref<64xf32, affine_map<(i) -> (i floordiv 2)>>) {
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      outs(%halves : memref<64xf32, affine_map<(i) -> (i floordiv 2)>>) {
  ^bb0(%out: f32):
    linalg.yield %out : f32
  }
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      outs(%y : memref<64x64xf32>) {
  ^bb0(%out: f32):
    %0 = arith.cmpf ord, %out, %out : f32
    cf.assert %0, "a number"
    linalg.yield %out : f32
  }
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      outs(%s : memref<64xf32, strided<[2]>>) {
  ^bb0(%out: f32):
    %0 = arith.negf %out : f32
    linalg.yield %0 : f32
  }
  linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%x : memref<64x64xf32>) outs(%z : memref<f32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.addf %out, %a : f32
    %1 = arith.mulf %0, %a : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// What is computed in the place of its operand is summed in the same pass: it
// is stored where it stands, and the sum stays in a register.

// CHECK-LABEL: func.func @streamed
//  CHECK-SAME:     %[[TERMS:[a-z0-9]+]]: memref<3x20xf32>
//       CHECK:   scf.for
//       CHECK:     %[[X:.+]] = vector.load %[[TERMS]][%{{.+}}, %c16]
//       CHECK:     %[[TERM:.+]] = arith.negf %[[X]] : vector<4xf32>
//       CHECK:     %[[NEXT:.+]] = arith.addf %{{.+}}, %[[TERM]]
//       CHECK:     vector.store %[[TERM]], %[[TERMS]][%{{.+}}, %c16]
//       CHECK:     arith.addf %[[NEXT]],
//       CHECK:     memref.store
func.func @streamed(%terms: memref<3x20xf32>, %sums: memref<3xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} outs(%terms, %sums : memref<3x20xf32>, memref<3xf32>) {
  ^bb0(%a: f32, %s: f32):
    %term = arith.negf %a : f32
    %next = arith.addf %s, %term : f32
    linalg.yield %term, %next : f32, f32
  }
  return
}

// -----

// The same where the vectors are along what is not reduced.

// CHECK-LABEL: func.func @streamed_across
//  CHECK-SAME:     %[[TERMS:[a-z0-9]+]]: memref<3x20xf32>, %[[SUMS:[a-z0-9]+]]: memref<20xf32>
//       CHECK:   %[[SUM:.+]] = vector.load %[[SUMS]]
//       CHECK:   %[[X:.+]] = vector.load %[[TERMS]]
//       CHECK:   %[[TERM:.+]] = arith.negf %[[X]] : vector<4xf32>
//       CHECK:   arith.addf %{{.+}}, %[[TERM]]
//       CHECK:   vector.store %[[TERM]], %[[TERMS]]
//       CHECK:   vector.store %{{.+}}, %[[SUMS]]
func.func @streamed_across(%terms: memref<3x20xf32>, %sums: memref<20xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["reduction", "parallel"]} outs(%terms, %sums : memref<3x20xf32>, memref<20xf32>) {
  ^bb0(%a: f32, %s: f32):
    %term = arith.negf %a : f32
    %next = arith.addf %s, %term : f32
    linalg.yield %term, %next : f32, f32
  }
  return
}
